package dev.drawbridge.provider.read;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.Offers;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.terms.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows locked in the transaction at hand: the delete-against-request race is decided here. */
@Component
final class OffersInDatabase implements Offers {

    private final JdbcTemplate jdbc;
    private final LetIn letIn;

    OffersInDatabase(JdbcTemplate jdbc, LetIn letIn) {
        this.jdbc = jdbc;
        this.letIn = letIn;
    }

    /** Key share: requests do not wait for each other nor for a change of acceptance. */
    @Override
    public Optional<Offer> hold(ServiceId serviceId) {
        return held(serviceId, "for key share");
    }

    @Override
    public Optional<Offer> holdAlone(ServiceId serviceId) {
        return held(serviceId, "for update");
    }

    /** Locks first, then reads in a statement of its own, which sees what the lock waited for. */
    private Optional<Offer> held(ServiceId serviceId, String how) {
        lock(serviceId, how);
        return jdbc
                .query(
                        """
                        select owner, region, acceptance_required, supported_regions,
                            rules_version, tag_keys, tag_values,
                            array(select principal from service_permission p
                                where p.service_id = s.service_id) as principals
                        from endpoint_service s where service_id = ?
                        """,
                        (row, _) -> offer(serviceId, row),
                        serviceId.value())
                .stream()
                .findFirst();
    }

    private Offer offer(ServiceId serviceId, ResultSet row) throws SQLException {
        var tags = Arrays.map(row, "tag_keys", "tag_values");
        return new Offer(
                serviceId,
                new Scope(
                        new AccountId(row.getString("owner")),
                        new RegionName(row.getString("region"))),
                row.getBoolean("acceptance_required"),
                Set.copyOf(Arrays.list(row, "principals")),
                Set.copyOf(Arrays.list(row, "supported_regions")),
                row.getObject("rules_version", Integer.class),
                Limits.declared(tags)
                        ? Limits.of(tags).with(letIn.countedAlone(serviceId))
                        : Limits.NONE);
    }

    @Override
    public void letIn(Connection facts) {
        letIn.note(facts);
    }

    @Override
    public boolean connectedWhileShut(ServiceId serviceId) {
        lock(serviceId, "for update");
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select exists (select from connection where service_id = ?
                            and state in ('pendingAcceptance', 'pending', 'available'))
                        """,
                        Boolean.class,
                        serviceId.value()));
    }

    private void lock(ServiceId serviceId, String how) {
        jdbc.query(
                "select 1 from endpoint_service where service_id = ? " + how,
                _ -> {},
                serviceId.value());
    }
}
