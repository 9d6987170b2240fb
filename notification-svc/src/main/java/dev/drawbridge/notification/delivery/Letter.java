package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.delivery.fifo.Order;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way in.
 *
 * @param order null where the topic keeps none
 */
public record Letter(OutgoingMessage message, @Nullable Order order) {}
