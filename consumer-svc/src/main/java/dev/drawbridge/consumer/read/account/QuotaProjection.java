package dev.drawbridge.consumer.read.account;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.events.LandscapeEvent.QuotaAdjusted;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("quotas")
final class QuotaProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    QuotaProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("quota_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from quota_view");
    }

    @EventHandler
    void on(QuotaAdjusted event) {
        jdbc.update(
                "insert into quota_view values (?, ?, ?, ?)"
                        + " on conflict (owner, region, quota) do update set value = excluded.value",
                event.owner().value(),
                event.region().value(),
                event.quota(),
                event.value());
    }
}
