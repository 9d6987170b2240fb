package dev.drawbridge.notification.delivery.lane;

/**
 * @param busy how many are being sent here already, for whose turn it is
 * @param most how many more may be
 */
public record Allowance(String subscriptionArn, int busy, int most) {}
