package dev.drawbridge.consumer.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The subnets of an account in a Region, oldest first. */
@Repository
public final class Subnets {

    private static final RowMapper<SubnetView> ROW =
            (row, _) ->
                    new SubnetView(
                            row.getString("subnet_id"),
                            row.getString("vpc_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getString("cidr_block"),
                            row.getString("availability_zone_id"),
                            row.getString("availability_zone"),
                            Json.tags(row.getString("tags")),
                            row.getTimestamp("created_at").toInstant(),
                            Json.tags(row.getString("attributes")));

    private final JdbcTemplate jdbc;

    Subnets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<SubnetView> all(String owner, String region) {
        return jdbc.query(
                "select * from subnet_view where owner = ? and region = ?"
                        + " order by created_at, subnet_id",
                ROW,
                owner,
                region);
    }

    /** One's own, and those that are shared with one. */
    public List<SubnetView> visible(String account, String region) {
        return jdbc.query(
                "select * from subnet_view where region = ? and (owner = ? or subnet_id in"
                        + " (select subnet_id from subnet_share_view where participant = ?))"
                        + " order by created_at, subnet_id",
                ROW,
                region,
                account,
                account);
    }

    public List<SubnetView> find(String owner, String region, Collection<String> subnetIds) {
        return subnetIds.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from subnet_view where subnet_id = any (?::text[])"
                                + " and owner = ? and region = ? order by created_at, subnet_id",
                        ROW,
                        subnetIds.toArray(String[]::new),
                        owner,
                        region);
    }

    /** Wherever it is: who comes through a proxy names no Region. */
    public Optional<SubnetView> own(String owner, String subnetId) {
        return jdbc
                .query(
                        "select * from subnet_view where subnet_id = ? and owner = ?",
                        ROW,
                        subnetId,
                        owner)
                .stream()
                .findFirst();
    }

    /** How many addresses of each subnet are given away. */
    public Map<String, Long> addressesGiven(List<SubnetView> subnets) {
        var given = new HashMap<String, Long>();
        jdbc.query(
                "select place, count(*) from claim where place = any (?::text[]) group by place",
                row -> {
                    given.put(row.getString(1), row.getLong(2));
                },
                (Object) subnets.stream().map(SubnetView::subnetId).toArray(String[]::new));
        return given;
    }
}
