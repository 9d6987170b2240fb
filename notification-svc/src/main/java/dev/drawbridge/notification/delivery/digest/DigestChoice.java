package dev.drawbridge.notification.delivery.digest;

import java.time.Duration;

/**
 * @param every how long after the first message a digest is sent
 * @param most with how many it is sent at once
 * @param round counts the digests sent
 */
public record DigestChoice(Duration every, int most, long round) {}
