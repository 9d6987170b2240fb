package dev.drawbridge.provider.read;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Services, oldest first. */
@Component
public final class ServiceViews {

    private static final RowMapper<ServiceView> VIEW = (row, _) -> ServiceView.of(row);

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
                VIEW,
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
                VIEW,
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
     *
     * @param names only of these, unless empty
     */
    public List<ServiceView> visibleTo(
            Scope caller, Collection<String> principals, Collection<String> names) {
        var sql =
                """
                select * from endpoint_service s where region = ? and (owner = ? or service_id in
                    (select p.service_id from service_permission p where p.principal = any(?)))
                """;
        var order = " order by created_at, service_id";
        var region = caller.region().value();
        var account = caller.account().value();
        return names.isEmpty()
                ? jdbc.query(sql + order, VIEW, region, account, Arrays.of(principals))
                : jdbc.query(
                        sql + " and service_name = any(?)" + order,
                        VIEW,
                        region,
                        account,
                        Arrays.of(principals),
                        Arrays.of(names));
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
