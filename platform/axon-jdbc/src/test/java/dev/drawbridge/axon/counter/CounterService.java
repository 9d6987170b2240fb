package dev.drawbridge.axon.counter;

import dev.drawbridge.axon.AxonOnJdbc;
import dev.drawbridge.axon.EventNames;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.ConsumerEvent.VpcDeleted;
import dev.drawbridge.events.id.AccountId;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a service's main class looks like. */
@SpringBootApplication
@Import(AxonOnJdbc.class)
public class CounterService {

    private static final AccountId OWNER = new AccountId("123456789012");

    /**
     * @param extras more beans, such as a publisher
     */
    public static ConfigurableApplicationContext start(String jdbcUrl, Class<?>... extras) {
        return new SpringApplicationBuilder(CounterService.class)
                .sources(extras)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=counter",
                        "spring.datasource.url=" + jdbcUrl,
                        "spring.flyway.locations=classpath:db/axon,classpath:db/counter",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "drawbridge.service=counter")
                .run();
    }

    @Bean
    EventNames eventNames() {
        return EventNames.ofFamilies(CounterEvent.class);
    }

    /** Counters have no public language of their own: some fact will do. */
    @Bean
    Translator translator() {
        return event -> List.of(new VpcDeleted(((CounterEvent) event).counter(), OWNER));
    }
}
