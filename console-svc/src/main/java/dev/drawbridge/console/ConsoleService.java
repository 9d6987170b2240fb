package dev.drawbridge.console;

import dev.drawbridge.console.config.AutoConfigured;
import dev.drawbridge.wire.http.Neighbours;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

@SpringBootConfiguration
@AutoConfigured
@ComponentScan
public class ConsoleService {

    public static void main(String... args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return start(Neighbours.NONE, args);
    }

    /**
     * @param neighbours services of the same process, which the door asks without a connection
     */
    public static ConfigurableApplicationContext start(Neighbours neighbours, String... args) {
        return new SpringApplicationBuilder(ConsoleService.class)
                .properties("spring.config.name=console")
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("neighbours", neighbours))
                .run(args);
    }
}
