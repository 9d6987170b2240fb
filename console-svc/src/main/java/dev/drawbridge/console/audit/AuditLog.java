package dev.drawbridge.console.audit;

import static java.util.stream.Collectors.toMap;

import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.messaging.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory of the house. Nothing that was written changes or goes; the database sees to it. */
public final class AuditLog {

    /** In the order given, for that is the order of the positions. */
    private static final String APPEND =
            """
            insert into audit_log (message_id, topic, type, stream, sequence, time, principal,
                account, correlation_id, causation_id, event)
            select id, topic, type, stream, sequence, time::timestamptz, principal,
                account, correlation, causation, event
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as told (id, topic, type, stream, sequence, time, principal,
                    account, correlation, causation, event, place)
            order by place
            on conflict (message_id) do nothing
            returning message_id, position
            """;

    private static final String CONCERN =
            "insert into audit_concern (account, position) select * from unnest(?::text[], ?::bigint[])";

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
    public void append(List<Envelope> envelopes) {
        var positions =
                jdbc
                        .sql(APPEND)
                        .params(columns(envelopes))
                        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        concern(envelopes, positions);
    }

    private void concern(List<Envelope> envelopes, Map<String, Long> positions) {
        List<String> accounts = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (var envelope : envelopes) {
            var position = positions.get(envelope.id());
            if (position != null) {
                for (var account : Concerned.by(envelope.payload())) {
                    accounts.add(account.value());
                    places.add(position);
                }
            }
        }
        jdbc.sql(CONCERN)
                .param(accounts.toArray(String[]::new))
                .param(places.toArray(Long[]::new))
                .update();
    }

    private List<Object> columns(List<Envelope> envelopes) {
        return List.of(
                texts(envelopes, Envelope::id),
                texts(envelopes, envelope -> envelope.topic().topicName()),
                texts(envelopes, envelope -> MessageTypes.of(envelope.payload())),
                texts(envelopes, Envelope::stream),
                envelopes.stream().map(Envelope::sequence).toArray(Long[]::new),
                texts(envelopes, envelope -> envelope.time().toString()),
                texts(envelopes, Envelope::principal),
                texts(envelopes, Envelope::account),
                texts(envelopes, Envelope::correlationId),
                texts(envelopes, Envelope::causationId),
                texts(envelopes, json));
    }

    private static String[] texts(List<Envelope> envelopes, Function<Envelope, String> column) {
        return envelopes.stream().map(column).toArray(String[]::new);
    }
}
