package dev.drawbridge.provider;

import dev.drawbridge.provider.config.AutoConfigured;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

@SpringBootConfiguration(proxyBeanMethods = false)
@AutoConfigured
@ComponentScan
public class ProviderService {

    public static void main(String... args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(ProviderService.class)
                .properties("spring.config.name=provider")
                .run(args);
    }
}
