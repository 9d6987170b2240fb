package dev.drawbridge.consumer.read.acl;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.consumer.read.acl.NetworkAclView.Association;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The ACLs of an account in a Region with their entries and subnets, oldest first: one query. */
@Repository
public final class NetworkAcls {

    private static final String WHOLE =
            """
            select a.*, (
                select json_agg(e.entry::json order by e.egress desc, e.rule_number)
                from network_acl_entry_view e
                where e.network_acl_id = a.network_acl_id) as entries, (
                select json_agg(json_build_object('associationId', s.association_id,
                    'subnetId', s.subnet_id) order by s.association_id)
                from network_acl_association_view s
                where s.network_acl_id = a.network_acl_id) as associations
            from network_acl_view a where a.owner = ? and a.region = ?
            """;
    private static final String IN_ORDER = " order by a.created_at, a.network_acl_id";

    private static final ObjectReader ENTRIES =
            Json.reader(new TypeReference<List<NetworkAclEntry>>() {});
    private static final ObjectReader ASSOCIATIONS =
            Json.reader(new TypeReference<List<Association>>() {});

    private static final RowMapper<NetworkAclView> ROW =
            (row, _) ->
                    new NetworkAclView(
                            row.getString("network_acl_id"),
                            row.getString("vpc_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getBoolean("born"),
                            list(row, "entries", ENTRIES),
                            list(row, "associations", ASSOCIATIONS),
                            Json.tags(row.getString("tags")),
                            row.getTimestamp("created_at").toInstant());

    private final JdbcTemplate jdbc;

    NetworkAcls(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<NetworkAclView> all(String owner, String region) {
        return jdbc.query(WHOLE + IN_ORDER, ROW, owner, region);
    }

    public List<NetworkAclView> find(String owner, String region, Collection<String> ids) {
        return having("a.network_acl_id", owner, region, ids);
    }

    public List<NetworkAclView> inVpcs(String owner, String region, Collection<String> vpcIds) {
        return having("a.vpc_id", owner, region, vpcIds);
    }

    /** The subnet that an association of the account's is about. */
    public Optional<String> subnetOf(String owner, String region, String associationId) {
        return jdbc
                .query(
                        """
                        select s.subnet_id from network_acl_association_view s
                        join network_acl_view a using (network_acl_id)
                        where s.association_id = ? and a.owner = ? and a.region = ?
                        """,
                        (row, _) -> row.getString(1),
                        associationId,
                        owner,
                        region)
                .stream()
                .findFirst();
    }

    private List<NetworkAclView> having(
            String column, String owner, String region, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        WHOLE + " and " + column + " = any (?::text[])" + IN_ORDER,
                        ROW,
                        owner,
                        region,
                        ids.toArray(String[]::new));
    }

    private static <T> List<T> list(ResultSet row, String column, ObjectReader reader)
            throws SQLException {
        var json = row.getString(column);
        return json == null ? List.of() : Json.read(reader, json);
    }
}
