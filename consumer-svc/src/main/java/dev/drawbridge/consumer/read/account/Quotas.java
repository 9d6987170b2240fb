package dev.drawbridge.consumer.read.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Quotas that were adjusted, and what they are used for. */
@Repository
public final class Quotas {

    private final JdbcTemplate jdbc;

    Quotas(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty as long as it is the usual one. */
    public Optional<Long> adjusted(String owner, String region, String quota) {
        return jdbc
                .query(
                        "select value from quota_view where owner = ? and region = ? and quota = ?",
                        (row, _) -> row.getLong(1),
                        owner,
                        region,
                        quota)
                .stream()
                .findFirst();
    }

    /** How many Gateway endpoints the account has in the Region. */
    public long gateways(String owner, String region) {
        Long count =
                jdbc.queryForObject(
                        "select count(*) from claim where place = ?",
                        Long.class,
                        "gateways-%s-%s".formatted(owner, region));
        return count == null ? 0 : count;
    }

    /** How many endpoints each VPC has. */
    public Map<String, Long> endpointsByVpc(String owner, String region) {
        var use = new LinkedHashMap<String, Long>();
        jdbc.query(
                "select v.vpc_id, count(c.number) from vpc_view v"
                        + " left join claim c on c.place = v.vpc_id"
                        + " where v.owner = ? and v.region = ?"
                        + " group by v.vpc_id, v.created_at order by v.created_at, v.vpc_id",
                row -> {
                    use.put(row.getString(1), row.getLong(2));
                },
                owner,
                region);
        return use;
    }
}
