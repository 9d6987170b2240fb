package dev.drawbridge.axon.store;

import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Nothing acknowledged is ever lost: a service does not start on anything kept in memory. */
final class DurableStores implements SmartInitializingSingleton {

    private final ListableBeanFactory beans;
    private final Configuration axon;

    DurableStores(ListableBeanFactory beans, Configuration axon) {
        this.beans = beans;
        this.axon = axon;
    }

    @Override
    public void afterSingletonsInstantiated() {
        beansAre(EventBus.class, JdbcEventStore.class);
        beansAre(EventStorageEngine.class, JdbcEventStorageEngine.class);
        beansAre(TokenStore.class, JdbcTokenStore.class);
        beansAre(SequencedDeadLetterQueue.class, JdbcSequencedDeadLetterQueue.class);
        beansAre(DeadlineManager.class, NoDeadlines.class);
        check(beans.getBeansOfType(EventScheduler.class).values().stream(), Void.class);
        var processing = axon.eventProcessingConfiguration();
        var processors = processing.eventProcessors().keySet();
        check(processors.stream().map(processing::tokenStore), JdbcTokenStore.class);
        check(
                processors.stream().flatMap(name -> processing.deadLetterQueue(name).stream()),
                JdbcSequencedDeadLetterQueue.class);
    }

    private void beansAre(Class<?> kind, Class<?> durable) {
        check(beans.getBeansOfType(kind).values().stream(), durable);
    }

    private static void check(Stream<?> stores, Class<?> durable) {
        stores.filter(store -> !durable.isInstance(store))
                .findAny()
                .ifPresent(store -> {
                    throw new IllegalStateException(
                            "%s does not keep what it is given in PostgreSQL; refusing to start"
                                    .formatted(store.getClass().getName()));
                });
    }
}
