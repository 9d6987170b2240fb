package dev.drawbridge.axon.command;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.context.annotation.Bean;

/** A snapshot every so many events. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class SnapshotConfiguration {

    private static final int EVERY = 50;

    @Bean
    SnapshotTriggerDefinition snapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVERY);
    }

    @Bean
    Snapshotter snapshotter(
            Configuration configuration,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore log,
            TransactionManager transactions) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(configuration::repository)
                .handlerDefinition(handlers)
                .parameterResolverFactory(parameters)
                .eventStore(log)
                .transactionManager(transactions)
                .executor(aside())
                .build();
    }

    /**
     * Not in the command's thread: it would want a second connection while it holds the aggregate's
     * lock, for which all the connections of the pool may be waiting. No bean, or Boot would make
     * no executor of its own.
     */
    private static Executor aside() {
        var thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("snapshots").daemon().factory());
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }
}
