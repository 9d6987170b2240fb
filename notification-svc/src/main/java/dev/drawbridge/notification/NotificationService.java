package dev.drawbridge.notification;

import dev.drawbridge.notification.config.AutoConfigured;
import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.mail.MailSettings;
import dev.drawbridge.notification.delivery.pace.PaceSettings;
import dev.drawbridge.notification.delivery.retention.RetentionSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

@SpringBootConfiguration(proxyBeanMethods = false)
@AutoConfigured
@ComponentScan
@EnableConfigurationProperties({
    DeliverySettings.class,
    MailSettings.class,
    PaceSettings.class,
    RetentionSettings.class
})
public class NotificationService {

    public static void main(String... args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification")
                .run(args);
    }
}
