package dev.drawbridge.simulation;

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
import java.util.Random;
import java.util.TreeMap;

/** One service: a log, an outbox with its token, an inbox with its rows, and timers. */
abstract class Side implements Commands {

    private record Stored(String stream, long sequence, Object event) {}

    private final String name;
    private final Bug bug;
    private final List<Stored> log = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private final Map<String, Long> handled = new HashMap<>();
    private final Map<String, NavigableMap<Long, Envelope>> parked = new HashMap<>();
    private final List<Object> due = new ArrayList<>();
    private int token;
    private int moment;

    Side(String name, Bug bug) {
        this.name = name;
        this.bug = bug;
    }

    abstract InboxHandler listener();

    abstract Translator translator();

    /** Commands that follow from an event after a while. */
    abstract List<Object> timersOf(Object event);

    /** In one transaction with everything else of the step, for nothing else runs meanwhile. */
    final void append(String stream, Object event) {
        log.add(new Stored(stream, lengths.merge(stream, 1L, Long::sum) - 1, event));
        due.addAll(timersOf(event));
    }

    /** By a timer. */
    final void later(Object command) {
        due.add(command);
    }

    final Instant now() {
        return Instant.ofEpochSecond(++moment);
    }

    final boolean hasNews() {
        return token < log.size();
    }

    /** What the outbox sends next. The token moves only if the process lives long enough. */
    final List<Envelope> publish(boolean diesBeforeTheTokenMoves) {
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
    final void receive(Envelope envelope) {
        var place = envelope.topic().topicName() + "/" + envelope.stream();
        long next = handled.getOrDefault(place, 0L);
        if (bug == Bug.NO_INBOX || bug == Bug.NO_ORDER && envelope.sequence() >= next) {
            handle(envelope, place);
        } else if (envelope.sequence() == next) {
            handle(envelope, place);
            unpark(place);
        } else if (envelope.sequence() > next) {
            parked.computeIfAbsent(place, _ -> new TreeMap<>()).put(envelope.sequence(), envelope);
        }
    }

    private void unpark(String place) {
        var waiting = parked.getOrDefault(place, new TreeMap<>());
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

    final boolean hasTimers() {
        return !due.isEmpty();
    }

    /** Any of them: a timer may be late. */
    final void fireOne(Random random) {
        send(due.remove(random.nextInt(due.size())), Map.of());
    }

    final List<Object> events(String stream) {
        return log.stream().filter(s -> s.stream().equals(stream)).map(Stored::event).toList();
    }

    final boolean isComplete() {
        return parked.values().stream().allMatch(Map::isEmpty);
    }
}
