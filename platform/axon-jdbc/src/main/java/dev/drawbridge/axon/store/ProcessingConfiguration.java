package dev.drawbridge.axon.store;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are handled, and what becomes of those that cannot be. */
@Configuration(proxyBeanMethods = false)
public class ProcessingConfiguration {

    /** Any streaming processor may switch on {@code dlq.enabled} in its properties. */
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(
            EventProcessorProperties properties,
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer) {
        return new DeadLetterQueueProviderConfigurerModule(
                properties,
                group ->
                        configuration ->
                                JdbcSequencedDeadLetterQueue.builder()
                                        .processingGroup(group)
                                        .connectionProvider(connections)
                                        .transactionManager(transactions)
                                        .schema(Schemas.deadLetters())
                                        .eventSerializer(eventSerializer)
                                        .genericSerializer(serializer)
                                        .build());
    }

    @Bean
    DeadlineManager deadlineManager() {
        return new NoDeadlines();
    }

    @Bean
    DurableStores durableStores(
            ListableBeanFactory beans, org.axonframework.config.Configuration configuration) {
        return new DurableStores(beans, configuration);
    }

    /** Projections change in the append's transaction, and their failure is the command's. */
    @Bean
    ConfigurerModule projectionsInTheAppendsTransaction() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerEventProcessorFactory(
                                ProcessingConfiguration::inTheAppendsTransaction)
                        .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                        .registerDefaultListenerInvocationErrorHandler(
                                c -> PropagatingErrorHandler.instance());
    }

    private static EventProcessor inTheAppendsTransaction(
            String name,
            org.axonframework.config.Configuration configuration,
            EventHandlerInvoker handlers) {
        var processing = configuration.eventProcessingConfiguration();
        return SubscribingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(SubscribingEventProcessor.class, name))
                .messageSource(new Concerned(configuration.eventStore(), handlers))
                .transactionManager(processing.transactionManager(name))
                .build();
    }
}
