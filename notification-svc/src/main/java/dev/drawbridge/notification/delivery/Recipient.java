package dev.drawbridge.notification.delivery;

/** A subscription, as far as sending to it goes. */
public record Recipient(String subscriptionArn, String protocol, String endpoint, boolean raw) {}
