package dev.drawbridge.scenario.engine;

import static java.util.Objects.requireNonNull;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.ConnectionOrder;
import dev.drawbridge.events.Message;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.InboxHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One service: a log, an outbox with its token, and an inbox with its rows. */
public abstract class Side implements Commands {

    /** What the inbox does with a message. */
    protected enum Turn {
        NOW,
        LATER,
        NEVER
    }

    private record Stored(String stream, long sequence, Object event) {}

    private final String name;
    private final Timers timers;
    private final List<Stored> log = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private final Map<String, Long> handled = new HashMap<>();
    private final Map<String, NavigableMap<Long, Envelope>> parked = new HashMap<>();
    private int token;

    protected Side(String name, Timers timers) {
        this.name = name;
        this.timers = timers;
    }

    protected abstract InboxHandler listener();

    protected abstract Translator translator();

    /** What follows from an event after a while. */
    protected abstract void follow(Object event);

    /** In one transaction with everything else of the step, for nothing else runs meanwhile. */
    protected final void append(String stream, Object event) {
        log.add(new Stored(stream, lengths.merge(stream, 1L, Long::sum) - 1, event));
        follow(event);
    }

    public final String name() {
        return name;
    }

    protected final Timers timers() {
        return timers;
    }

    protected final Instant now() {
        return timers.now();
    }

    public final boolean hasNews() {
        return token < log.size();
    }

    /** What the outbox sends next. The token moves only if the process lives long enough. */
    public final List<Envelope> publish(boolean diesBeforeTheTokenMoves) {
        var stored = log.get(token);
        if (!diesBeforeTheTokenMoves) {
            token++;
        }
        return translator().translate(stored.event()).stream()
                .map(message -> envelope(stored, message))
                .toList();
    }

    private Envelope envelope(Stored stored, Message message) {
        long sequence =
                message instanceof ConnectionOrder order ? order.ordinal() : stored.sequence();
        var id =
                name
                        + "/"
                        + stored.stream()
                        + "/"
                        + message.getClass().getSimpleName()
                        + "/"
                        + sequence;
        return new Envelope(
                id, name, sequence, Instant.EPOCH, "principal", "account", id, id, null, message);
    }

    /** The inbox's rule: next in turn, seen before, or too early. */
    protected Turn turn(long sequence, long next) {
        return sequence == next ? Turn.NOW : sequence > next ? Turn.LATER : Turn.NEVER;
    }

    public final void receive(Envelope envelope) {
        var place = envelope.topic().topicName() + "/" + envelope.stream();
        switch (turn(envelope.sequence(), handled.getOrDefault(place, 0L))) {
            case NOW -> {
                handle(envelope, place);
                unpark(place);
            }
            case LATER ->
                    parked.computeIfAbsent(place, _ -> new TreeMap<>())
                            .put(envelope.sequence(), envelope);
            case NEVER -> {}
        }
    }

    private void unpark(String place) {
        var waiting = parked.get(place);
        if (waiting == null) {
            return;
        }
        while (!waiting.isEmpty() && waiting.firstKey() <= requireNonNull(handled.get(place))) {
            var first = waiting.pollFirstEntry().getValue();
            if (first.sequence() == requireNonNull(handled.get(place))) {
                handle(first, place);
            }
        }
    }

    private void handle(Envelope envelope, String place) {
        listener().on(envelope);
        handled.put(place, envelope.sequence() + 1);
    }

    public final List<Object> events(String stream) {
        return log.stream().filter(s -> s.stream().equals(stream)).map(Stored::event).toList();
    }

    /** Whether nothing that came waits for what comes before it. */
    public final boolean isComplete() {
        return parked.values().stream().allMatch(Map::isEmpty);
    }
}
