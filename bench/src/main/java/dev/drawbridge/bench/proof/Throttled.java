package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.proof.rig.Sink.Manner;
import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Row 8, its other half: the breaker itself notices that an endpoint is back after an hour, and
 * what has queued up comes no faster than the endpoint said it could take.
 */
final class Throttled {

    private static final int PER_SECOND = 50;
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 3000;

    /** All clocks that an hour's outage would have moved. */
    private static final List<String> AN_HOUR_LATER =
            List.of(
                    "update delivery set due = due - interval '1 hour' where state = 'open'",
                    "update message set published_at = published_at - interval '1 hour'",
                    """
                    update endpoint_health set
                      probe_at = probe_at - interval '1 hour',
                      opened_at = opened_at - interval '1 hour',
                      window_start = window_start - interval '1 hour',
                      failing_since = failing_since - interval '1 hour',
                      counting_from = counting_from - interval '1 hour',
                      last_failure = last_failure - interval '1 hour',
                      tokens_at = tokens_at - interval '1 hour'
                    """);

    private final DrawbridgeServer server;
    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;

    Throttled(DrawbridgeServer server, AwsClient aws, Sink sink, Sheet sheet) {
        this.server = server;
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(int messages) throws SQLException {
        var rig = new Rig(aws, sink, "throttled").subscribe(1, "slow", Manner.ANSWERS_500);
        aws.sns(
                Rig.OWNER,
                "SetSubscriptionAttributes",
                "SubscriptionArn",
                rig.subscriptions().getFirst(),
                "AttributeName",
                "DeliveryPolicy",
                "AttributeValue",
                "{\"throttlePolicy\":{\"maxReceivesPerSecond\":" + PER_SECOND + "}}");
        int queued = Math.min(MOST, messages);
        rig.publish(queued, 1e9);
        anHourLater(rig.subscriptions().getFirst());
        sink.behave(rig.paths().getFirst(), Manner.GOOD);
        rig.awaitAll(rig.paths(), Duration.ofSeconds(120 + queued / PER_SECOND * 2L));
        var path = rig.paths().getFirst();
        sheet.add("8", "queued for one that wants 50/s", queued, "", true);
        sheet.atMost("8", "of these lost after an hour's outage", rig.missing(rig.paths()), 0);
        sheet.atMost(
                "8",
                "most in any 10 s for one that wants 50/s",
                mostInAWindow(path),
                PER_SECOND * 10 * 1.1);
        long span = sink.nanos(path).max().orElse(0) - sink.nanos(path).min().orElse(0);
        sheet.add("8", "a second on average", queued * 1e9 / Math.max(1, span), "", true);
    }

    /** Moves the past away from now, once the breaker has opened. */
    private void anHourLater(String subscription) throws SQLException {
        try (var database = DriverManager.getConnection(server.jdbcUrl("notification"));
                var statement = database.createStatement()) {
            Await.until(
                    Duration.ofMinutes(2),
                    () -> {
                        try (var row =
                                statement.executeQuery(
                                        "select 1 from endpoint_health where probe_at is not null and subscription_arn = '"
                                                + subscription
                                                + "'")) {
                            return row.next();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            for (var moved : AN_HOUR_LATER) {
                statement.executeUpdate(moved);
            }
        }
    }

    private long mostInAWindow(String path) {
        var nanos = sink.nanos(path).sorted().toArray();
        int first = 0;
        int most = 0;
        for (int last = 0; last < nanos.length; last++) {
            while (nanos[last] - nanos[first] > WINDOW) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
