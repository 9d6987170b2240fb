package dev.drawbridge.notification.delivery.fifo;

/**
 * Where a message stands in a topic that keeps order.
 *
 * @param group messages of one group reach a subscriber one after the other
 * @param deduplicationId the same within five minutes is the same message
 * @param scope within which that holds: empty for the topic, or the group
 */
public record Order(String group, String deduplicationId, String scope) {}
