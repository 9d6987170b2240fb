package dev.drawbridge.console.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed heads of the log. */
public final class Checkpoints {

    private final JdbcClient jdbc;
    private final SigningKey key;
    private final Clock clock;

    public Checkpoints(JdbcClient jdbc, SigningKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    private record Head(long position, String hash) {}

    /** Signs where the log ends, unless that is signed already or the log is empty. */
    public Optional<Checkpoint> sign() {
        return head().filter(head -> head.position() > lastPosition())
                .map(head -> Checkpoint.signed(head.position(), head.hash(), now(), key))
                .filter(this::store);
    }

    /** Whether so many lines, or any since so long, are not signed yet. */
    public boolean due(long lines, Duration since) {
        var end = head().map(Head::position).orElse(0L);
        var last = newest(0, Long.MAX_VALUE, 1);
        if (last.isEmpty()) {
            return end > 0;
        }
        var unsigned = end - last.getFirst().position();
        var at = Instant.parse(last.getFirst().at());
        return unsigned >= lines || unsigned > 0 && !at.plus(since).isAfter(clock.instant());
    }

    /** Those at these positions, the newest first. */
    public List<Checkpoint> newest(long from, long to, int most) {
        return jdbc.sql(
                        "select * from audit_checkpoint where position between ? and ?"
                                + " order by position desc limit ?")
                .params(from, to, most)
                .query(Checkpoints::row)
                .list();
    }

    private static Checkpoint row(ResultSet row, int ignored) throws SQLException {
        return new Checkpoint(
                row.getLong("position"),
                row.getString("hash"),
                row.getString("at"),
                row.getString("signature"));
    }

    private long lastPosition() {
        return newest(0, Long.MAX_VALUE, 1).stream().mapToLong(Checkpoint::position).sum();
    }

    private Optional<Head> head() {
        return jdbc.sql(
                        "select position, encode(hash, 'hex') as hash from audit_log"
                                + " order by position desc limit 1")
                .query(Head.class)
                .optional();
    }

    private boolean store(Checkpoint checkpoint) {
        return jdbc.sql(
                                "insert into audit_checkpoint (position, hash, at, signature)"
                                        + " values (?, ?, ?, ?) on conflict do nothing")
                        .param(checkpoint.position())
                        .param(checkpoint.hash())
                        .param(checkpoint.at())
                        .param(checkpoint.signature())
                        .update()
                == 1;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
