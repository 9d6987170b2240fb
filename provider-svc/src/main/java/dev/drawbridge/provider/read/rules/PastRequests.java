package dev.drawbridge.provider.read.rules;

import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A service's requests in their order, piece by piece. Reading their JSON is most of the work: it
 * is done by all processors, and a verdict that was given before is not read again.
 */
final class PastRequests {

    private static final int AT_ONCE = 4000;
    private static final int VERDICTS = 10_000;

    /**
     * Times as numbers: the driver's own reading of times costs more than all the rest of a row.
     */
    private static final String QUERY =
            """
            select endpoint_id, consumer, %s as requested, %s as let_go, %s as decided,
                state = 'pendingAcceptance' as waits,
                case when requested_at >= ? then applicant end as applicant,
                case when requested_at >= ? then verdict end as verdict
            from connection_request where service_id = ? and requested_at <= ?
            order by requested_at, endpoint_id
            """
                    .formatted(millis("requested_at"), millis("let_go_at"), millis("decided_at"));

    /**
     * @param applicant null where it came before the time looked at
     */
    record PastRequest(
            String endpointId,
            String consumer,
            Instant at,
            @Nullable Instant letGoAt,
            @Nullable Instant decidedAt,
            boolean waits,
            @Nullable Applicant applicant,
            @Nullable Verdict verdict) {}

    private record Row(
            String endpointId,
            String consumer,
            Instant at,
            @Nullable Instant letGoAt,
            @Nullable Instant decidedAt,
            boolean waits,
            @Nullable String applicant,
            @Nullable String verdict) {}

    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    private static String millis(String column) {
        return "(extract(epoch from " + column + ") * 1000)::bigint";
    }

    void each(
            Connection connection,
            String serviceId,
            History.Range range,
            Consumer<PastRequest> consumer)
            throws SQLException {
        try (var statement = connection.prepareStatement(QUERY)) {
            statement.setFetchSize(AT_ONCE);
            statement.setTimestamp(1, Stored.moment(range.from()));
            statement.setTimestamp(2, Stored.moment(range.from()));
            statement.setString(3, serviceId);
            statement.setTimestamp(4, Stored.moment(range.to()));
            var rows = statement.executeQuery();
            for (var piece = piece(rows); !piece.isEmpty(); piece = piece(rows)) {
                piece.parallelStream().map(this::read).toList().forEach(consumer);
            }
        }
    }

    private static List<Row> piece(ResultSet rows) throws SQLException {
        var piece = new ArrayList<Row>(AT_ONCE);
        while (piece.size() < AT_ONCE && rows.next()) {
            piece.add(
                    new Row(
                            rows.getString(1),
                            rows.getString(2),
                            Instant.ofEpochMilli(rows.getLong(3)),
                            moment(rows, 4),
                            moment(rows, 5),
                            rows.getBoolean(6),
                            rows.getString(7),
                            rows.getString(8)));
        }
        return piece;
    }

    private static @Nullable Instant moment(ResultSet rows, int column) throws SQLException {
        long millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private PastRequest read(Row row) {
        var applicant = row.applicant();
        return new PastRequest(
                row.endpointId(),
                row.consumer(),
                row.at(),
                row.letGoAt(),
                row.decidedAt(),
                row.waits(),
                applicant == null ? null : Stored.applicant(applicant),
                verdict(row.verdict()));
    }

    private @Nullable Verdict verdict(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var known = verdicts.get(json);
        if (known != null) {
            return known;
        }
        var read = Stored.read(json, Verdict.class);
        if (verdicts.size() < VERDICTS) {
            verdicts.put(json, read);
        }
        return read;
    }
}
