package dev.drawbridge.provider.read.rules;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesDrafted;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-rules")
final class RuleBookProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    RuleBookProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("rule_set_draft", "rule_set_version");
    }

    @EventHandler
    void on(RulesDrafted event) {
        jdbc.update(
                """
                insert into rule_set_draft values (?, ?, ?, ?, ?)
                on conflict (service_id) do update set number = excluded.number,
                    rules = excluded.rules, drafted_by = excluded.drafted_by,
                    drafted_at = excluded.drafted_at
                """,
                event.serviceId().value(),
                event.number(),
                Stored.text(event.rules()),
                event.draftedBy(),
                Stored.moment(event.at()));
    }

    @EventHandler
    void on(RulesPublished event) {
        jdbc.update(
                "insert into rule_set_version values (?, ?, ?, ?, ?, ?, ?)",
                event.serviceId().value(),
                event.version(),
                Stored.text(event.rules()),
                event.publishedBy(),
                event.note(),
                event.restoredVersion(),
                Stored.moment(event.at()));
        if (event.restoredVersion() == null) {
            dropDraft(event.serviceId().value());
        }
    }

    /** The versions stay: connections that were decided by them outlive the service. */
    @EventHandler
    void on(ServiceDeleted event) {
        dropDraft(event.serviceId().value());
    }

    private void dropDraft(String serviceId) {
        jdbc.update("delete from rule_set_draft where service_id = ?", serviceId);
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate rule_set_draft, rule_set_version");
    }
}
