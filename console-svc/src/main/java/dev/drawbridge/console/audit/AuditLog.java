package dev.drawbridge.console.audit;

import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.messaging.Envelope;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory of the house. Nothing that was written changes or goes; the database sees to it. */
public final class AuditLog {

    private static final String APPEND =
            """
            insert into audit_log (message_id, topic, type, stream, sequence, time, principal,
                account, correlation_id, causation_id, event)
            values (:id, :topic, :type, :stream, :sequence, :time, :principal,
                :account, :correlation, :causation, :event)
            on conflict (message_id) do nothing
            returning position
            """;

    private final JdbcClient jdbc;
    private final Function<Envelope, String> json;

    /**
     * @param json the message as it was on the wire
     */
    public AuditLog(JdbcClient jdbc, Function<Envelope, String> json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the transaction of the inbox. A message that is already there is left as it is. */
    public void append(Envelope envelope) {
        jdbc.sql(APPEND)
                .params(columns(envelope))
                .query(Long.class)
                .optional()
                .ifPresent(position -> concern(envelope, position));
    }

    private void concern(Envelope envelope, long position) {
        for (var account : Concerned.by(envelope.payload())) {
            jdbc.sql("insert into audit_concern (account, position) values (?, ?)")
                    .param(account.value())
                    .param(position)
                    .update();
        }
    }

    private Map<String, @Nullable Object> columns(Envelope envelope) {
        return Map.ofEntries(
                Map.entry("id", envelope.id()),
                Map.entry("topic", envelope.topic().topicName()),
                Map.entry("type", MessageTypes.of(envelope.payload())),
                Map.entry("stream", envelope.stream()),
                Map.entry("sequence", envelope.sequence()),
                Map.entry("time", envelope.time().atOffset(ZoneOffset.UTC)),
                Map.entry("principal", envelope.principal()),
                Map.entry("account", envelope.account()),
                Map.entry("correlation", envelope.correlationId()),
                Map.entry("causation", envelope.causationId()),
                Map.entry("event", json.apply(envelope)));
    }
}
