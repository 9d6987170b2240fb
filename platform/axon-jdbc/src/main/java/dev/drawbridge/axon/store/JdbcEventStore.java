package dev.drawbridge.axon.store;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** An event store of which the type says that it is durable. */
public final class JdbcEventStore extends EmbeddedEventStore {

    JdbcEventStore(JdbcEventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
    }
}
