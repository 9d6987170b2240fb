package dev.drawbridge.messaging.inbox;

import org.jspecify.annotations.Nullable;

/** What came off the broker, untouched. */
public record Received(
        String topic, int partition, long offset, byte @Nullable [] key, byte[] raw) {}
