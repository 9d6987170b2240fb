package dev.drawbridge.bench.memory;

import dev.drawbridge.bench.Figure;
import dev.drawbridge.bench.Report;
import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.DrawbridgeServer;
import dev.drawbridge.bench.under.Scene;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One real life of a connection, lived again under other names until there are enough events. The
 * log's own triggers give positions and chain the lines; only Kafka is left out.
 */
final class Past {

    private static final int LIVES_AT_ONCE = 100;

    /** Another endpoint, and other ids of messages: a digest, so that each is met once. */
    private static final String LIVE_AGAIN =
            """
            insert into audit_log (message_id, topic, type, stream, sequence, time, principal,
                account, correlation_id, causation_id, event)
            select md5(l.message_id || n)::uuid::text, topic, type, replace(stream, ?, id.new),
                sequence, time, principal, account, correlation_id, causation_id,
                replace(replace(event, ?, id.new), l.message_id, md5(l.message_id || n)::uuid::text)
            from generate_series(?::bigint, ?::bigint) n,
                lateral (select 'vpce-' || substr(md5(n::text), 1, 17) as new) id,
                audit_log l where l.position = any (?)
            order by n, l.position
            """;

    private final String console;
    private final String provider;
    private final String serviceId;
    private final String endpoint;
    private int lives;

    private Past(String console, String provider, String serviceId, String endpoint) {
        this.console = console;
        this.provider = provider;
        this.serviceId = serviceId;
        this.endpoint = endpoint;
    }

    static Past of(DrawbridgeServer server, Scene scene) {
        var endpoint = scene.createEndpoint(0);
        scene.aws()
                .ec2(
                        Scene.PROVIDER,
                        "AcceptVpcEndpointConnections",
                        "ServiceId",
                        scene.serviceId(),
                        "VpcEndpointId.1",
                        endpoint);
        Await.until(Duration.ofMinutes(1), () -> scene.describe(endpoint).contains(">available<"));
        return new Past(
                server.jdbcUrl("console"), server.jdbcUrl("provider"), scene.serviceId(), endpoint);
    }

    void write(Report report, int events) throws SQLException {
        try (var connection = DriverManager.getConnection(console)) {
            var life = new ArrayList<Long>();
            Await.until(Duration.ofMinutes(1), () -> life(connection, life) >= 6);
            long start = System.nanoTime();
            long written = 0;
            try (var again = connection.prepareStatement(LIVE_AGAIN)) {
                for (long n = 1; written < events; n += LIVES_AT_ONCE) {
                    again.setString(1, endpoint);
                    again.setString(2, endpoint);
                    again.setLong(3, n);
                    again.setLong(4, n + LIVES_AT_ONCE - 1);
                    again.setArray(5, connection.createArrayOf("bigint", life.toArray()));
                    written += again.executeUpdate();
                    lives += LIVES_AT_ONCE;
                }
            }
            report.add(Figure.rate("log written and chained", written, System.nanoTime() - start));
            try (var statement = connection.createStatement()) {
                statement.execute(
                        """
                        insert into audit_concern select c.account, l.position from audit_log l,
                            (values ('%s'), ('%s')) c (account)
                        on conflict do nothing
                        """
                                .formatted(Scene.PROVIDER, Scene.CONSUMER));
                statement.execute("analyze");
            }
        }
    }

    private int life(Connection connection, List<Long> positions) {
        positions.clear();
        try (var query =
                connection.prepareStatement(
                        "select position from audit_log where stream = ? order by 1")) {
            query.setString(1, endpoint);
            var rows = query.executeQuery();
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
            return positions.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Requests to the one service, a minute apart, as the provider's own read model has them. */
    void requests(Report report, int number) throws SQLException {
        try (var connection = DriverManager.getConnection(provider);
                var insert =
                        connection.prepareStatement(
                                """
                                insert into connection_request (endpoint_id, service_id, owner,
                                    region, consumer, requested_by, applicant, verdict,
                                    requested_at, state, let_go_at, decided_at, decided_by)
                                select 'vpce-' || substr(md5('r' || n), 1, 17), service_id, owner,
                                    region, a.account, requested_by,
                                    replace(applicant, consumer, a.account), verdict,
                                    requested_at - n * interval '1 minute', 'rejected',
                                    requested_at - n * interval '1 minute' + interval '2 hours',
                                    requested_at - n * interval '1 minute' + interval '1 hour',
                                    'ana'
                                from connection_request, generate_series(1, ?) n,
                                    lateral (select (300000000000 + n % 2000)::text as account) a
                                where endpoint_id = ?
                                """)) {
            insert.setInt(1, number);
            insert.setString(2, endpoint);
            report.fact("requests in the history", insert.executeUpdate());
            connection.createStatement().execute("analyze connection_request");
        }
    }

    /** Names of those who lived. */
    List<String> streams() {
        return IntStream.rangeClosed(1, lives)
                .mapToObj(n -> "vpce-" + md5(Integer.toString(n)).substring(0, 17))
                .toList();
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
