package dev.drawbridge.axon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.axon.counter.CounterService;
import dev.drawbridge.testkit.Infrastructure;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.SimpleDeadlineManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@Tag("io")
class StartUpTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Tokens {
        @Bean
        TokenStore more() {
            return new InMemoryTokenStore();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Events {
        @Bean
        EventStorageEngine more() {
            return new InMemoryEventStorageEngine();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class DeadLetters {
        @Bean
        SequencedDeadLetterQueue<?> more() {
            return InMemorySequencedDeadLetterQueue.defaultQueue();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Deadlines {
        @Bean
        DeadlineManager more() {
            ScopeAwareProvider none = _ -> java.util.stream.Stream.empty();
            return SimpleDeadlineManager.builder().scopeAwareProvider(none).build();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Tokens.class, Events.class, DeadLetters.class, Deadlines.class})
    void a_service_does_not_start_on_anything_kept_in_memory(Class<?> inMemory) {
        var database = Infrastructure.shared().freshDatabase();

        assertThatThrownBy(() ->
                        CounterService.start(database, Service.Broker.class, inMemory).close())
                .hasMessageContaining("PostgreSQL; refusing to start");
    }
}
