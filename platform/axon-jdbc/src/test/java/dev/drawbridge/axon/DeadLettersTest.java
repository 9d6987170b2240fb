package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.counter.CounterEvent.Changed;
import dev.drawbridge.axon.counter.CounterService;
import dev.drawbridge.testkit.Infrastructure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** A streaming processor parks what it cannot handle, in PostgreSQL, and retries it from there. */
@Tag("io")
class DeadLettersTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({Service.Broker.class, Fussy.class})
    static class WithFussy {}

    @ProcessingGroup("fussy")
    static class Fussy {
        private final List<Long> heard = new CopyOnWriteArrayList<>();
        private volatile boolean refusing = true;

        @EventHandler
        void on(Changed event) {
            if (refusing && event.by() == 13) {
                throw new IllegalStateException("not thirteen");
            }
            heard.add(event.by());
        }
    }

    @Test
    void a_broken_event_is_parked_with_its_reason_and_its_sequence_waits_behind_it() {
        System.setProperty("axon.eventhandling.processors.fussy.mode", "pooled");
        System.setProperty("axon.eventhandling.processors.fussy.dlq.enabled", "true");
        var database = Infrastructure.shared().freshDatabase();
        try (var service = new Service(CounterService.start(database, WithFussy.class))) {
            service.open(id(1));
            service.open(id(2));
            service.change(id(1), 13);
            service.change(id(1), 14);
            service.change(id(2), 15);
            var fussy = service.bean(Fussy.class);
            await().until(() -> fussy.heard.contains(15L) && parked(service) == 2);
            assertThat(fussy.heard).containsExactly(15L);
            assertThat(
                            service.count(
                                    "select count(*) from event_dead_letter where cause_message = 'not thirteen'"))
                    .isEqualTo(1);

            fussy.refusing = false;
            service.bean(Configuration.class)
                    .eventProcessingConfiguration()
                    .sequencedDeadLetterProcessor("fussy")
                    .orElseThrow()
                    .processAny();

            await().until(() -> parked(service) == 0);
            assertThat(fussy.heard).containsExactly(15L, 13L, 14L);
        } finally {
            System.clearProperty("axon.eventhandling.processors.fussy.mode");
            System.clearProperty("axon.eventhandling.processors.fussy.dlq.enabled");
        }
    }

    private static long parked(Service service) {
        return service.count("select count(*) from event_dead_letter");
    }
}
