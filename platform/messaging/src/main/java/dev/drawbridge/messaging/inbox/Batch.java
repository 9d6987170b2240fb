package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.messaging.inbox.HandledMessages.Position;
import dev.drawbridge.messaging.inbox.Reading.Readable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The usual case, many messages in one transaction: all next in turn or plain duplicates. */
final class Batch {

    private record Place(Stream stream, long sequence) {}

    private final Transactions transactions;
    private final HandledMessages handled;
    private final InboxHandler handler;

    Batch(Transactions transactions, HandledMessages handled, InboxHandler handler) {
        this.transactions = transactions;
        this.handled = handled;
        this.handler = handler;
    }

    /**
     * @return false, without any effect, when some message needs to be looked at by itself
     */
    boolean handle(List<Readable> messages) {
        var done = new AtomicBoolean();
        transactions.run(() -> done.set(tryAll(messages)));
        return done.get();
    }

    private boolean tryAll(List<Readable> messages) {
        var streams = messages.stream().map(Readable::stream).distinct().toList();
        handled.lock(streams);
        var positions = handled.positions(streams);
        if (positions.values().stream().anyMatch(Position::parked)) {
            return false;
        }
        var fresh = new LinkedHashMap<Place, Readable>();
        var seen = new ArrayList<Readable>();
        if (!sort(messages, positions, fresh, seen) || !allDuplicates(seen, fresh)) {
            return false;
        }
        for (var message : fresh.values()) {
            handler.on(message.envelope());
        }
        handled.record(fresh.values());
        return true;
    }

    private static boolean sort(
            List<Readable> messages,
            Map<Stream, Position> positions,
            Map<Place, Readable> fresh,
            List<Readable> seen) {
        var last = new HashMap<Stream, Long>();
        positions.forEach((stream, position) -> last.put(stream, position.last()));
        for (var message : messages) {
            long next = last.getOrDefault(message.stream(), -1L) + 1;
            if (message.sequence() > next) {
                return false;
            }
            if (message.sequence() == next) {
                fresh.put(new Place(message.stream(), next), message);
                last.put(message.stream(), next);
            } else {
                seen.add(message);
            }
        }
        return true;
    }

    private boolean allDuplicates(List<Readable> seen, Map<Place, Readable> fresh) {
        for (var message : seen) {
            var twin = fresh.get(new Place(message.stream(), message.sequence()));
            var same =
                    twin != null
                            ? twin.id().equals(message.id())
                            : handled.idAt(message.stream(), message.sequence())
                                    .filter(message.id()::equals)
                                    .isPresent();
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
