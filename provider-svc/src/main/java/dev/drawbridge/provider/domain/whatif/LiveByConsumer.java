package dev.drawbridge.provider.domain.whatif;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Requests in their order, so that each finds those of its consumer that were live then. */
public final class LiveByConsumer {

    private static final class Live {
        final PriorityQueue<Instant> ends = new PriorityQueue<>();
        int lasting;
    }

    private final Map<String, Live> byConsumer = new HashMap<>();

    /** How many there were when this one came, itself not counted. */
    public int when(String consumer, Instant at, @Nullable Instant letGoAt) {
        var live = byConsumer.computeIfAbsent(consumer, _ -> new Live());
        while (!live.ends.isEmpty() && !live.ends.peek().isAfter(at)) {
            live.ends.poll();
        }
        int before = live.ends.size() + live.lasting;
        if (letGoAt == null) {
            live.lasting++;
        } else {
            live.ends.add(letGoAt);
        }
        return before;
    }
}
