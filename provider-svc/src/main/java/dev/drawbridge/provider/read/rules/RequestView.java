package dev.drawbridge.provider.read.rules;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param applicant with all its tags, which are the consumer's own: not to be shown
 * @param letGoAt since when it is not live any more
 */
public record RequestView(
        String endpointId,
        String serviceId,
        String consumer,
        String requestedBy,
        @Nullable String message,
        Applicant applicant,
        @Nullable Verdict verdict,
        Instant requestedAt,
        String state,
        @Nullable Instant letGoAt,
        List<String> voters,
        @Nullable Plan plan,
        @Nullable Decision decision,
        @Nullable String flag) {

    public record Plan(boolean accept, String person, Instant effectiveAt) {}

    public record Decision(
            String decidedBy, Instant decidedAt, boolean automatic, @Nullable Grounds grounds) {}

    static RequestView of(ResultSet row) throws SQLException {
        return new RequestView(
                row.getString("endpoint_id"),
                row.getString("service_id"),
                row.getString("consumer"),
                row.getString("requested_by"),
                row.getString("message"),
                Stored.read(row.getString("applicant"), Applicant.class),
                Stored.read(row, "verdict", Verdict.class),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("state"),
                Stored.moment(row, "let_go_at"),
                List.of((String[]) row.getArray("voters").getArray()),
                plan(row),
                decision(row),
                row.getString("flag"));
    }

    private static @Nullable Plan plan(ResultSet row) throws SQLException {
        var at = Stored.moment(row, "plan_at");
        return at == null
                ? null
                : new Plan(row.getBoolean("plan_accept"), row.getString("plan_person"), at);
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var at = Stored.moment(row, "decided_at");
        return at == null
                ? null
                : new Decision(
                        row.getString("decided_by"),
                        at,
                        row.getBoolean("automatic"),
                        Stored.read(row, "grounds", Grounds.class));
    }
}
