package dev.drawbridge.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retryDelay between the attempts of a webhook, where the topic says nothing else
 * @param timeout of one attempt as a whole
 * @param lease how long a worker may take before another may try
 * @param poll how often to look for what other instances have committed
 * @param concurrency how many are being sent at a time, and of these to one subscription
 * @param enableCooldown how long after it was disabled an endpoint cannot be enabled
 * @param breakerPause how long a circuit breaker stays open the first time
 * @param allowPrivate whether webhooks may lead to loopback and private addresses; as
 *     notification.yaml says, in open mode only
 * @param allowed blocks of addresses that webhooks may lead to whatever else holds, such as
 *     10.20.0.0/16
 * @param ports where webhooks may go; all where none is named
 */
@ConfigurationProperties("drawbridge.delivery")
public record DeliverySettings(
        @DefaultValue("20s") Duration retryDelay,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("192") int concurrency,
        @DefaultValue("16") int concurrencyPerSubscription,
        @DefaultValue("1m") Duration enableCooldown,
        @DefaultValue("30s") Duration breakerPause,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue List<String> allowed,
        @DefaultValue Set<Integer> ports) {}
