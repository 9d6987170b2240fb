package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.messaging.inbox.HandledMessages.Position;
import dev.drawbridge.messaging.inbox.Reading.Readable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The usual case, many messages in one transaction: next in turn or plain duplicates. */
final class Batch {

    private static final Position NEW = new Position(-1, false);

    private final Transactions transactions;
    private final HandledMessages handled;
    private final InboxHandler handler;

    Batch(Transactions transactions, HandledMessages handled, InboxHandler handler) {
        this.transactions = transactions;
        this.handled = handled;
        this.handler = handler;
    }

    /**
     * @return streams, untouched, whose messages need to be looked at one by one
     */
    Set<Stream> handle(List<Readable> messages) {
        var left = new AtomicReference<Set<Stream>>(Set.of());
        transactions.run(() -> left.set(handleSmooth(messages)));
        return left.get();
    }

    private Set<Stream> handleSmooth(List<Readable> messages) {
        var streams = messages.stream().map(Readable::stream).distinct().toList();
        handled.lock(streams);
        var positions = handled.positions(streams);
        var byStream = new HashMap<Stream, List<Readable>>();
        messages.forEach(m -> byStream.computeIfAbsent(m.stream(), _ -> new ArrayList<>()).add(m));
        var rough = new HashSet<Stream>();
        var fresh = Collections.<Readable>newSetFromMap(new IdentityHashMap<>());
        byStream.forEach((stream, all) -> {
            if (!isSmooth(all, positions.getOrDefault(stream, NEW), fresh)) {
                rough.add(stream);
            }
        });
        var inOrder =
                messages.stream()
                        .filter(m -> fresh.contains(m) && !rough.contains(m.stream()))
                        .toList();
        if (!inOrder.isEmpty()) {
            handler.onAll(inOrder.stream().map(Readable::envelope).toList());
        }
        handled.record(inOrder);
        return rough;
    }

    /** Adds those of the stream that are to be handled to the fresh ones. */
    private boolean isSmooth(List<Readable> messages, Position position, Set<Readable> fresh) {
        if (position.parked()) {
            return false;
        }
        long next = position.last() + 1;
        Map<Long, String> seen = new HashMap<>();
        for (var message : messages) {
            if (message.sequence() > next) {
                return false;
            }
            if (message.sequence() == next) {
                seen.put(next++, message.id());
                fresh.add(message);
            } else if (!isDuplicate(message, seen)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDuplicate(Readable message, Map<Long, String> seen) {
        var twin = seen.get(message.sequence());
        return twin != null
                ? twin.equals(message.id())
                : handled.idAt(message.stream(), message.sequence())
                        .filter(message.id()::equals)
                        .isPresent();
    }
}
