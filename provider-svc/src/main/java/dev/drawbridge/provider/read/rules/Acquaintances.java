package dev.drawbridge.provider.read.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of a consumer's earlier requests to a service: who is new, who was turned away. */
@Component
public final class Acquaintances {

    public static final Known NOBODY = new Known(0, 0, 0);

    private final JdbcTemplate jdbc;

    Acquaintances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Pair(String serviceId, String consumer) {}

    /**
     * @param letIn how many requests were let in, and not turned away again
     * @param turnedAway how many were rejected
     * @param live how many connections carry traffic, or soon will
     */
    public record Known(int letIn, int turnedAway, int live) {}

    /** One look for a whole queue. */
    public Map<Pair, Known> of(Collection<Pair> pairs) {
        var known = new HashMap<Pair, Known>();
        if (pairs.isEmpty()) {
            return known;
        }
        jdbc.query(
                """
                select r.service_id, r.consumer,
                    count(*) filter (where r.decided_at is not null and r.state <> 'rejected'),
                    count(*) filter (where r.state = 'rejected'),
                    count(*) filter (where r.state in ('pending', 'available'))
                from connection_request r
                where (r.service_id, r.consumer) in (
                    select * from unnest(?::text[], ?::text[]))
                group by r.service_id, r.consumer
                """,
                row -> {
                    known.put(
                            new Pair(row.getString(1), row.getString(2)),
                            new Known(row.getInt(3), row.getInt(4), row.getInt(5)));
                },
                pairs.stream().map(Pair::serviceId).toArray(String[]::new),
                pairs.stream().map(Pair::consumer).toArray(String[]::new));
        return known;
    }
}
