package dev.drawbridge.consumer;

import dev.drawbridge.consumer.config.AutoConfigured;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

@SpringBootConfiguration(proxyBeanMethods = false)
@AutoConfigured
@ComponentScan
public class ConsumerService {

    public static void main(String... args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(ConsumerService.class)
                .properties("spring.config.name=consumer")
                .run(args);
    }
}
