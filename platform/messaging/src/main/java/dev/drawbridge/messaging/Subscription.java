package dev.drawbridge.messaging;

import dev.drawbridge.events.Topic;
import java.util.Set;

/**
 * Which topics a service's inbox reads. One bean a service, beside its {@link InboxHandler}.
 *
 * @param group the consumer group, the service's name
 */
public record Subscription(String group, Set<Topic> topics) {}
