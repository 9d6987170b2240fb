package dev.drawbridge.axon.command;

import dev.drawbridge.messaging.Transactions;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work around a batch: the commands inside nest in it, so their events are appended and
 * their locks released when it ends, and a roll-back takes their aggregates out of the cache.
 */
final class UnitOfWorkTransactions implements Transactions {

    private final TransactionManager transactions;

    UnitOfWorkTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void run(Runnable work) {
        if (CurrentUnitOfWork.isStarted()) {
            work.run();
            return;
        }
        var thrown = attempt(work);
        for (int tried = 1; LostRace.is(thrown) && tried < LostRace.ATTEMPTS; tried++) {
            LostRace.stepAside(tried);
            thrown = attempt(work);
        }
        switch (thrown) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("NullAway") // Axon's unit of work may be without a message
    private @Nullable Throwable attempt(Runnable work) {
        var unit = DefaultUnitOfWork.<Message<?>>startAndGet(null);
        unit.attachTransaction(transactions);
        var result =
                unit.executeWithResult(
                        () -> {
                            work.run();
                            return null;
                        },
                        RollbackConfigurationType.ANY_THROWABLE);
        return result.isExceptional() ? result.exceptionResult() : null;
    }
}
