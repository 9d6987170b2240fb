package dev.drawbridge.axon.outbox;

import dev.drawbridge.axon.Translator;
import dev.drawbridge.axon.store.JdbcEventStore;
import dev.drawbridge.axon.store.OwnTokens;
import dev.drawbridge.messaging.Publisher;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One outbox a service. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    /** An instance that died is followed by another, or itself, after this long. */
    private static final Duration CLAIM = Duration.ofSeconds(2);

    @Bean
    Delay delay(JdbcEventStorageEngine log) {
        return new Delay(log, Clock.systemUTC());
    }

    @Bean
    OutboxRunner outbox(
            @Value("${drawbridge.service}") String service,
            JdbcEventStorageEngine log,
            JdbcEventStore store,
            OwnTokens tokens,
            TransactionManager transactions,
            Translator translator,
            Publisher publisher,
            Delay delay) {
        var bell = new Bell();
        store.subscribe(events ->
                CurrentUnitOfWork.ifStarted(
                        unit -> unit.root().afterCommit(committed -> bell.ring())));
        var progress = new Progress(tokens.heldFor(CLAIM), transactions);
        var envelopes = new Envelopes(service, translator);
        return new OutboxRunner(
                service, bell, new Outbox(log, progress, envelopes, publisher, bell, delay));
    }
}
