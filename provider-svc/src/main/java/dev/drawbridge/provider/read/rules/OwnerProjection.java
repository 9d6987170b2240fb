package dev.drawbridge.provider.read.rules;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationEnded;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationGiven;
import dev.drawbridge.provider.domain.book.OwnerEvent.OrganizationPathChanged;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-owners")
final class OwnerProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    OwnerProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("organization_path", "delegation");
    }

    @EventHandler
    void on(OrganizationPathChanged event) {
        var owner = event.owner().value();
        var account = event.account().value();
        if (event.path() == null) {
            jdbc.update(
                    "delete from organization_path where owner = ? and account = ?",
                    owner,
                    account);
            return;
        }
        jdbc.update(
                """
                insert into organization_path values (?, ?, ?)
                on conflict (owner, account) do update set path = excluded.path
                """,
                owner,
                account,
                event.path());
    }

    @EventHandler
    void on(DelegationGiven event) {
        jdbc.update(
                """
                insert into delegation values (?, ?, ?, ?, ?)
                on conflict (owner, delegate, person) do update
                set starts = excluded.starts, ends = excluded.ends
                """,
                event.owner().value(),
                event.person(),
                event.delegate(),
                Stored.moment(event.from()),
                Stored.moment(event.until()));
    }

    @EventHandler
    void on(DelegationEnded event) {
        jdbc.update(
                "delete from delegation where owner = ? and delegate = ? and person = ?",
                event.owner().value(),
                event.delegate(),
                event.person());
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate organization_path, delegation");
    }
}
