package dev.drawbridge.console;

import dev.drawbridge.console.config.AutoConfigured;
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
        return new SpringApplicationBuilder(ConsoleService.class)
                .properties("spring.config.name=console")
                .run(args);
    }
}
