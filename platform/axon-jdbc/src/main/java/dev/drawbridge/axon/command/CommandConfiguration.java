package dev.drawbridge.axon.command;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.messaging.Transactions;
import dev.drawbridge.messaging.TransientFailure;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;

/** The command bus and all that a write shell names in its {@code @Aggregate}. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    @Bean
    SimpleCommandBus commandBus(
            TransactionManager transactions, EventStore log, Configuration configuration) {
        var bus =
                SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        bus.registerHandlerInterceptor((unit, chain) -> {
            unit.resources().put(Deciding.LOG, log);
            return chain.proceed();
        });
        return bus;
    }

    @Bean
    Commands commands(CommandBus bus) {
        return new AxonCommands(bus);
    }

    @Bean
    Transactions transactions(TransactionManager transactions) {
        return new UnitOfWorkTransactions(transactions);
    }

    @Bean
    TransientFailure lostRaces() {
        return LostRace::is;
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new FirstComponentTarget();
    }

    @Bean
    CorrelationDataProvider correlation() {
        return new Correlation();
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache();
    }
}
