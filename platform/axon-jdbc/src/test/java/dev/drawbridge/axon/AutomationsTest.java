package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.counter.CounterCommand.Change;
import dev.drawbridge.axon.counter.CounterCommand.Open;
import dev.drawbridge.axon.counter.CounterEvent.Opened;
import dev.drawbridge.axon.counter.CounterService;
import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a counter opens, another does so with it, and somewhat later the first one grows. */
@Tag("io")
class AutomationsTest {

    @TestConfiguration(proxyBeanMethods = false)
    @Import({Service.Broker.class, WhenOpenedThenTwinAndGrow.class})
    static class WithAutomation {}

    @ProcessingGroup("twins")
    static final class WhenOpenedThenTwinAndGrow {
        private final Commands commands;
        private final Timers timers;

        WhenOpenedThenTwinAndGrow(Commands commands, Timers timers) {
            this.commands = commands;
            this.timers = timers;
        }

        @EventHandler
        void on(Opened event) {
            if (event.counter().equals(id(1))) {
                commands.send(new Open(id(2)), Map.of());
                timers.after(Duration.ZERO, "grow", new Change(id(1), 5), Map.of());
            }
        }
    }

    @Test
    void what_an_automation_does_inherits_who_caused_it_and_commits_with_its_cause() {
        var database = Infrastructure.shared().freshDatabase();
        try (var service = new Service(CounterService.start(database, WithAutomation.class))) {
            service.open(id(1));

            assertThat(service.total(id(2))).isZero();
            await().until(() -> service.total(id(1)) == 5);
            var causes =
                    service.bean(JdbcClient.class)
                            .sql(
                                    """
                                    select convert_from(meta_data, 'UTF8')::jsonb ->> 'account',
                                    convert_from(meta_data, 'UTF8')::jsonb ->> 'causation-id' =
                                      (select event_identifier from domain_event
                                       where aggregate_identifier = ? and sequence_number = 0)
                                    from domain_event order by global_index offset 1
                                    """)
                            .params(id(1).value())
                            .query((row, _) -> row.getString(1) + " " + row.getBoolean(2))
                            .list();
            assertThat(causes).containsExactly("111111111111 true", "111111111111 true");
        }
    }

    @Test
    void no_transaction_outlives_the_patience_of_the_logs_readers() {
        try (var service = Service.fresh()) {
            var timeout =
                    service.bean(JdbcClient.class)
                            .sql("show transaction_timeout")
                            .query(String.class)
                            .single();

            assertThat(timeout).isEqualTo("50s");
        }
    }
}
