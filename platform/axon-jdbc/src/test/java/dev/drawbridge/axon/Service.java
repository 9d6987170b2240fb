package dev.drawbridge.axon;

import dev.drawbridge.axon.counter.CounterCommand.Change;
import dev.drawbridge.axon.counter.CounterCommand.Drain;
import dev.drawbridge.axon.counter.CounterCommand.Open;
import dev.drawbridge.axon.counter.CounterService;
import dev.drawbridge.axon.counter.CounterTotals;
import dev.drawbridge.axon.counter.Published;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Infrastructure;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One running instance of the counter's service. */
record Service(ConfigurableApplicationContext context) implements AutoCloseable {

    static final Map<String, String> SOMEBODY =
            Map.of("principal", "arn:aws:iam::111111111111:root", "account", "111111111111");

    @TestConfiguration(proxyBeanMethods = false)
    static class Broker {
        @Bean
        Published publisher() {
            return new Published();
        }

        @Bean
        Gate gate() {
            return new Gate();
        }
    }

    static Service fresh() {
        return on(Infrastructure.shared().freshDatabase());
    }

    static Service on(String database) {
        return new Service(CounterService.start(database, Broker.class));
    }

    static VpcId id(int number) {
        return new VpcId("vpc-%017x".formatted(number));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Commands commands() {
        return bean(Commands.class);
    }

    void open(VpcId counter) {
        commands().send(new Open(counter), SOMEBODY);
    }

    long change(VpcId counter, long by) {
        return commands().<Long>send(new Change(counter, by), SOMEBODY);
    }

    void drain(VpcId counter) {
        commands().send(new Drain(counter), SOMEBODY);
    }

    long total(VpcId counter) {
        return bean(CounterTotals.class).of(counter.value());
    }

    long count(String sql) {
        return bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    long events() {
        return count("select count(*) from domain_event");
    }

    Published published() {
        return bean(Published.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
