package dev.drawbridge.notification.filter;

import org.jspecify.annotations.Nullable;

/**
 * What one subscription wants to be told of.
 *
 * @param policy null for everything
 * @param body whether the policy looks at the message's text instead of its attributes
 */
public record Wish(@Nullable String policy, boolean body) {}
