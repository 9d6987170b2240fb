package dev.drawbridge.axon.command;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Someone else was faster; from a fresh load it may well succeed. */
final class LostRace {

    /** Losing this often in a row is not bad luck any more. */
    static final int ATTEMPTS = 12;

    private LostRace() {}

    static boolean is(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof DeadlockException
                    || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    /** Found out before anything was written: the transaction at hand is still good. */
    static boolean beforeWriting(@Nullable Throwable thrown) {
        return thrown instanceof ConcurrencyException && thrown.getCause() == null;
    }

    /** Those who collided once step apart before they run again; later ones further. */
    static void stepAside(int attempt) {
        if (attempt > 1) {
            var bound = TimeUnit.MILLISECONDS.toNanos(attempt * 2L);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(bound));
        }
    }
}
