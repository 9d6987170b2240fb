package dev.drawbridge.provider.read;

import dev.drawbridge.provider.domain.Scope;
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
     * @param serviceRegions where the services are; the caller's own or such that it can reach
     * @param names only of these, unless empty
     */
    public List<ServiceView> visibleTo(
            Scope caller,
            Collection<String> serviceRegions,
            Collection<String> principals,
            Collection<String> names) {
        var sql =
                """
                select * from endpoint_service s where region = any(?) and ? = any(supported_regions) and (owner = ? or service_id in
                    (select p.service_id from service_permission p where p.principal = any(?)))
                """;
        var order = " order by created_at, service_id";
        var region = caller.region().value();
        var account = caller.account().value();
        return names.isEmpty()
                ? jdbc.query(
                        sql + order,
                        VIEW,
                        Arrays.of(serviceRegions),
                        region,
                        account,
                        Arrays.of(principals))
                : jdbc.query(
                        sql + " and service_name = any(?)" + order,
                        VIEW,
                        Arrays.of(serviceRegions),
                        region,
                        account,
                        Arrays.of(principals),
                        Arrays.of(names));
    }

    /** The service of this owner that gave a permission. */
    public Optional<String> serviceOf(Scope owner, String permissionId) {
        return jdbc
                .query(
                        """
                        select s.service_id from service_permission p
                        join endpoint_service s on s.service_id = p.service_id
                        where p.permission_id = ? and s.owner = ? and s.region = ?
                        """,
                        (row, _) -> row.getString(1),
                        permissionId,
                        owner.account().value(),
                        owner.region().value())
                .stream()
                .findFirst();
    }

    /** In the order they were given. */
    public List<PermissionView> permissionsOf(String serviceId) {
        return jdbc.query(
                """
                select permission_id, principal, tag_keys, tag_values from service_permission where service_id = ?
                order by position
                """,
                (row, _) ->
                        new PermissionView(
                                row.getString(1),
                                row.getString(2),
                                Arrays.map(row, "tag_keys", "tag_values")),
                serviceId);
    }
}
