package dev.drawbridge.notification.delivery.digest;

import dev.drawbridge.notification.delivery.Recipient;

/** The time of a round is over. */
public record SendDigest(Recipient recipient, long round) {}
