package dev.drawbridge.console.audit.export;

import dev.drawbridge.console.audit.chain.Checkpoint;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.console.audit.chain.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the log, a line a message, so that it can be verified without us. Of lines that do not
 * concern the account the digests of the contents are there: the chain is whole in every export.
 */
public final class AuditExport {

    private static final int MOST_CHECKPOINTS = 1000;
    private static final int PAGE = 500;
    private static final String LINES =
            """
            select l.position, l.message_id, l.topic, l.type, l.stream, l.sequence,
                audit_time(l.time), coalesce(s.principal, l.principal),
                coalesce(s.account, l.account), l.correlation_id, l.causation_id,
                audit_time(l.recorded_at), coalesce(s.event, l.event),
                encode(l.stream_previous, 'hex'), encode(l.content, 'hex'), encode(l.hash, 'hex'),
                :account = '*' or s.position is not null, s.event <> l.event
            from audit_log l
            left join audit_seen s on s.viewer = :account and s.position = l.position
            where l.position between :from and :to order by l.position
            """;

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Clock clock;

    public AuditExport(JdbcClient jdbc, Checkpoints checkpoints, SigningKey key, Clock clock) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Page by page: the log only grows, so what is there up to its end now stays as it is, and no
     * reader, however slow, holds a connection to the database meanwhile.
     */
    public void write(Span wanted, OutputStream out) throws IOException {
        // Read before the end: a checkpoint beyond it then means that the log was cut.
        var signed = checkpoints.newest(wanted.from(), Long.MAX_VALUE, MOST_CHECKPOINTS);
        long end = end();
        var span = wanted.endingAt(end);
        out.write(manifest(span, end, signed).json(key).getBytes(StandardCharsets.UTF_8));
        var lines = new Lines(out, key);
        try {
            for (long from = span.from(); from <= span.to(); from += PAGE) {
                page(span, from, Math.min(span.to(), from + PAGE - 1)).forEach(lines::write);
            }
            lines.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Line> page(Span span, long from, long to) {
        return jdbc.sql(LINES)
                .param("account", span.who())
                .param("from", from)
                .param("to", to)
                .query(Line::of)
                .list();
    }

    private Manifest manifest(Span span, long end, List<Checkpoint> signed) {
        long events = span.account().isEmpty() ? rows(span) : concerning(span);
        return new Manifest(
                span,
                events,
                rows(span) - events,
                hashAt(span.from() - 1),
                hashAt(span.to()),
                end,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                signed);
    }

    private long rows(Span span) {
        return span.to() - span.from() + 1;
    }

    private long concerning(Span span) {
        return jdbc.sql(
                        "select count(*) from audit_concern"
                                + " where account = ? and position between ? and ?")
                .params(span.who(), span.from(), span.to())
                .query(Long.class)
                .single();
    }

    private long end() {
        return jdbc.sql("select coalesce(max(position), 0) from audit_log")
                .query(Long.class)
                .single();
    }

    private String hashAt(long position) {
        return jdbc.sql("select encode(hash, 'hex') from audit_log where position = ?")
                .param(position)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
