package dev.drawbridge.axon.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.axon.Timers;
import dev.drawbridge.axon.command.Correlation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.IdentifierFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link Timers} as rows of db-scheduler. */
final class DbSchedulerTimers implements Timers, SmartLifecycle {

    static final String TASK = "command";

    /** Beyond this, polling is precise enough. */
    private static final Duration WOKEN_FOR = Duration.ofMinutes(1);

    /** Milliseconds between looks that are worth a query each. */
    private static final long LOOK = 20;

    private final Set<Long> looks = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private final DueJson json;
    private final Clock clock;
    private volatile boolean running;

    DbSchedulerTimers(Scheduler scheduler, DueJson json, Clock clock) {
        this.scheduler = scheduler;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void after(Duration delay, String key, Record command, Map<String, String> metadata) {
        at(clock.instant().plus(delay), key, command, metadata);
    }

    @Override
    public void at(Instant when, String key, Record command, Map<String, String> metadata) {
        var circumstances = new HashMap<>(Correlation.ofMessageAtHand());
        circumstances.putAll(metadata);
        circumstances.remove(Circumstances.DRY_RUN);
        var id = key + "/" + IdentifierFactory.getInstance().generateIdentifier();
        // Its id is new, so nobody need look whether it is there: a batch does not.
        scheduler.scheduleBatch(
                List.of(new TaskInstance<>(TASK, id, json.due(command, circumstances))), when);
        onceCommitted(() -> wakeAt(when));
    }

    private static void onceCommitted(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }

    /** One look for all that become due at about the same time. */
    private void wakeAt(Instant when) {
        var now = clock.instant();
        if (Duration.between(now, when).compareTo(WOKEN_FOR) < 0) {
            long look = Math.ceilDiv(Math.max(now.toEpochMilli(), when.toEpochMilli()) + 1, LOOK);
            if (looks.add(look)) {
                CompletableFuture.delayedExecutor(
                                look * LOOK - now.toEpochMilli(), TimeUnit.MILLISECONDS)
                        .execute(() -> wake(look));
            }
        }
    }

    private void wake(long look) {
        looks.remove(look);
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
