package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.Transactions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A roll-back that fails in its turn must not hide why it was called for. */
record FirstFailure(Transactions transactions) implements Transactions {

    @Override
    public void run(Runnable work) {
        var first = new AtomicReference<@Nullable Throwable>();
        try {
            transactions.run(() -> noting(work, first));
        } catch (RuntimeException | Error e) {
            switch (first.get()) {
                case RuntimeException f -> throw f;
                case Error f -> throw f;
                case null, default -> throw e;
            }
        }
    }

    private static void noting(Runnable work, AtomicReference<@Nullable Throwable> first) {
        // The same work may be run again by the transactions themselves.
        first.set(null);
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            first.set(e);
            throw e;
        }
    }
}
