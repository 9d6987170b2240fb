package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.lane.Shares;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import dev.drawbridge.notification.delivery.lane.WakeUp.Ring;
import dev.drawbridge.notification.delivery.queue.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Claims what is due and has it sent, each on a thread of its own. */
@Component
final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Rounds rounds;
    private final Shares shares;
    private final Attempts attempts;
    private final Completer completer;
    private final WakeUp wakeUp;
    private final DeliverySettings settings;
    private volatile boolean running;
    private Thread claimer = new Thread();

    Workers(
            Rounds rounds,
            Shares shares,
            Attempts attempts,
            Completer completer,
            WakeUp wakeUp,
            DeliverySettings settings) {
        this.rounds = rounds;
        this.shares = shares;
        this.attempts = attempts;
        this.completer = completer;
        this.wakeUp = wakeUp;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        completer.start();
        claimer = Thread.ofVirtual().name("delivery-claimer").start(this::work);
    }

    private void work() {
        var ring = Ring.EVERYWHERE;
        while (running) {
            try {
                ring = step(ring);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    LOG.warn("Deliveries cannot be claimed, trying again: {}", failure.toString());
                    rest();
                    ring = Ring.EVERYWHERE;
                }
            }
        }
    }

    /**
     * @return where to look next
     */
    private Ring step(Ring ring) throws InterruptedException {
        int room = shares.room();
        if (room <= 0) {
            return ring.and(wakeUp.await(settings.poll()));
        }
        var round = rounds.next(room, ring);
        round.claimed().forEach(together -> send(together, round.beginBy()));
        if (!round.next().nowhere()) {
            return round.next().and(wakeUp.meanwhile());
        }
        return shares.anyWorthwhile() ? Ring.EVERYWHERE : wakeUp.await(round.pause());
    }

    private void send(List<Delivery> together, Instant beginBy) {
        var first = together.getFirst();
        shares.begin(first.recipient().subscriptionArn());
        Thread.ofVirtual().name("delivery-" + first.id()).start(() -> attempt(together, beginBy));
    }

    private void attempt(List<Delivery> together, Instant beginBy) {
        try {
            if (attempts.inTime(together, beginBy)) {
                for (var completion : attempts.make(together)) {
                    completer.complete(completion);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (shares.end(together.getFirst().recipient().subscriptionArn())) {
                wakeUp.ring(Ring.EVERYWHERE);
            }
        }
    }

    private void rest() {
        try {
            var _ = wakeUp.await(settings.poll());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What is being sent may end; what does not end in time is sent again after its lease. The
     * claimer is not interrupted: what it is just claiming would wait for the end of its lease.
     */
    @Override
    public void stop() {
        running = false;
        wakeUp.ring(Ring.EVERYWHERE);
        try {
            claimer.join(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        completer.stop(PATIENCE, shares::sending);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
