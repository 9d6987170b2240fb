package dev.drawbridge.axon.replay;

import dev.drawbridge.messaging.Transactions;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replays of the service's own log. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

    @Bean
    Replays replays(
            JdbcEventStorageEngine log,
            Transactions transactions,
            ParameterResolverFactory parameters) {
        return new Replays(log, transactions, parameters);
    }

    @Bean
    Rebuilds rebuilds(
            JdbcEventStorageEngine log,
            Transactions transactions,
            ParameterResolverFactory parameters,
            DataSource source,
            ObjectProvider<Rebuildable> projections) {
        return new Rebuilds(
                log, transactions, parameters, source, projections.orderedStream().toList());
    }
}
