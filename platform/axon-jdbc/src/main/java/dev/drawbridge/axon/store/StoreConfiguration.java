package dev.drawbridge.axon.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's own JDBC auto-configuration is silently skipped on Boot 4, so it is all said here. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    private static final int BATCH = 100;

    /** Twice of what a streaming processor takes to renew it. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    /** A unique violation: the other writer was faster. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new SQLStateResolver("23505");
    }

    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            org.axonframework.config.Configuration configuration,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            @Qualifier("eventSerializer") Serializer serializer) {
        var builder =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .persistenceExceptionResolver(exceptions)
                        .schema(Schemas.events())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .upcasterChain(configuration.upcasterChain())
                        .snapshotFilter(configuration.snapshotFilter())
                        .batchSize(BATCH);
        builder.finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        return builder.build();
    }

    @Bean("eventBus")
    JdbcEventStore eventStore(JdbcEventStorageEngine engine) {
        return new JdbcEventStore(engine);
    }

    @Bean
    OwnTokens ownTokens(ConnectionProvider connections, Serializer serializer) {
        return new OwnTokens(connections, serializer);
    }

    @Bean
    JdbcTokenStore tokenStore(OwnTokens tokens) {
        return tokens.jdbc(CLAIM);
    }
}
