package dev.drawbridge.notification.domain.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, as far as the endpoint's health goes.
 *
 * @param status of HTTP, where there was an answer
 * @param detail how it went wrong
 */
public record Tried(
        Instant began, Instant ended, boolean success, @Nullable Integer status, String detail) {}
