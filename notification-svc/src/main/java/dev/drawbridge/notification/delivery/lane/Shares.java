package dev.drawbridge.notification.delivery.lane;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many each subscription has on their way from this instance, and how many it may have. Knows
 * whose queue had more than that, so that nobody has to look before it is worth it, nor later.
 */
@Component
public final class Shares {

    private final DeliverySettings settings;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final AtomicInteger sending = new AtomicInteger();
    private volatile Set<String> waiting = Set.of();

    Shares(DeliverySettings settings) {
        this.settings = settings;
    }

    public int sending() {
        return sending.get();
    }

    public int room() {
        return settings.concurrency() - sending.get();
    }

    public int busy(String subscription) {
        return busy.getOrDefault(subscription, 0);
    }

    /**
     * How many one subscription may have on their way. The fuller it gets the fewer: whoever hangs
     * stops taking room, and the last quarter is for those who have nothing on its way.
     */
    private int share(int room) {
        int whole = settings.concurrency();
        if (room <= whole / 4) {
            return 1;
        }
        int most = settings.concurrencyPerSubscription();
        return room <= whole / 2 ? Math.min(4, most) : most;
    }

    /** How many more may go to it. */
    public int free(String subscription, int room) {
        return Math.min(room, share(room) - busy(subscription));
    }

    public void begin(String subscription) {
        sending.incrementAndGet();
        busy.merge(subscription, 1, Integer::sum);
    }

    /**
     * @return whether somebody waits for what is free now
     */
    public boolean end(String subscription) {
        busy.computeIfPresent(subscription, (_, n) -> n == 1 ? null : n - 1);
        boolean full = sending.getAndDecrement() >= settings.concurrency();
        return full || (waiting.contains(subscription) && worthwhile(subscription));
    }

    /**
     * @param subscriptions whose queues hold more that is due than may go now, of those just
     *     visited
     * @param anew whether a round begins with them: what was said in the last one is over
     */
    public void leave(Set<String> subscriptions, boolean anew) {
        waiting =
                anew
                        ? subscriptions
                        : Stream.concat(waiting.stream(), subscriptions.stream())
                                .collect(Collectors.toUnmodifiableSet());
    }

    /** What ended while they were being left. */
    public boolean anyWorthwhile() {
        return waiting.stream().anyMatch(this::worthwhile);
    }

    /** Half of a share at once: a claim costs nearly the same for one as for many. */
    private boolean worthwhile(String subscription) {
        int room = room();
        int free = free(subscription, room);
        return free > 0 && free >= share(room) / 2;
    }
}
