package dev.drawbridge.provider.read;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Services, oldest first. */
@Component
public final class ServiceViews {

    private final JdbcTemplate jdbc;

    ServiceViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<ServiceView> ownedBy(Scope owner) {
        return jdbc.query(
                """
                select * from endpoint_service where owner = ? and region = ?
                order by created_at, service_id
                """,
                (row, _) -> ServiceView.of(row),
                owner.account().value(),
                owner.region().value());
    }

    /** Those of the ids that exist for this owner. */
    public List<ServiceView> ownedBy(Scope owner, Collection<String> ids) {
        return jdbc.query(
                """
                select * from endpoint_service
                where owner = ? and region = ? and service_id = any(?)
                order by created_at, service_id
                """,
                (row, _) -> ServiceView.of(row),
                owner.account().value(),
                owner.region().value(),
                Arrays.of(ids));
    }

    public Optional<ServiceView> find(Scope owner, String id) {
        return ownedBy(owner, List.of(id)).stream().findFirst();
    }

    /**
     * All that a caller may know of: its own, and those with a permission for one of the
     * principals.
     */
    public List<ServiceView> visibleTo(Scope caller, Collection<String> principals) {
        return jdbc.query(
                """
                select * from endpoint_service s where region = ? and (owner = ? or service_id in
                    (select p.service_id from service_permission p where p.principal = any(?)))
                order by created_at, service_id
                """,
                (row, _) -> ServiceView.of(row),
                caller.region().value(),
                caller.account().value(),
                Arrays.of(principals));
    }

    /** In the order they were given. */
    public List<Permission> permissionsOf(String serviceId) {
        return jdbc.query(
                """
                select permission_id, principal from service_permission where service_id = ?
                order by position
                """,
                (row, _) -> new Permission(row.getString(1), row.getString(2)),
                serviceId);
    }
}
