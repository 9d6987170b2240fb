package dev.drawbridge.notification;

import dev.drawbridge.notification.delivery.DeliverySettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service that tells. */
@SpringBootApplication
@EnableConfigurationProperties(DeliverySettings.class)
public class NotificationService {

    public static void main(String... args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(NotificationService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=notification")
                .run(args);
    }
}
