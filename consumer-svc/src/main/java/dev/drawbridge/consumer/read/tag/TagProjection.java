package dev.drawbridge.consumer.read.tag;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.tag.TagEvent.TagsChanged;
import dev.drawbridge.consumer.read.Json;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes into the rows that others make: it is replayed together with them. */
@Component
@ProcessingGroup("tags")
final class TagProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    TagProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** None of its own. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @EventHandler
    void on(TagsChanged event) {
        Kind.ALL.stream()
                .filter(kind -> kind.type().equals(event.resourceType()))
                .forEach(kind ->
                        jdbc.update(
                                kind.update(),
                                Json.write(event.tags()),
                                event.resourceId(),
                                event.owner().value()));
    }
}
