package dev.drawbridge.notification.delivery.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is done with is kept.
 *
 * @param delivered deliveries that have arrived, with their attempts
 * @param parked those that failed or were skipped, with what a dead-letter queue kept of them
 * @param every how often the tables are looked through
 */
@ConfigurationProperties("drawbridge.retention")
public record RetentionSettings(
        @DefaultValue("14d") Duration delivered,
        @DefaultValue("90d") Duration parked,
        @DefaultValue("10m") Duration every) {}
