package dev.drawbridge.axon;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds a transaction open after its inserts: PostgreSQL itself waits. */
final class Delay {

    private Delay() {}

    static void beforeCommit(Service service, double seconds) {
        CurrentUnitOfWork.get().root().onPrepareCommit(_ -> registerDelay(service, seconds));
    }

    private static void registerDelay(Service service, double seconds) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        service.bean(JdbcClient.class)
                                .sql("select 1 from pg_sleep(?)")
                                .params(seconds)
                                .query(Integer.class)
                                .single();
                    }
                });
    }
}
