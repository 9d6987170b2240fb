package dev.drawbridge.notification.domain.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, as far as the endpoint's health goes.
 *
 * @param status of HTTP, where there was an answer
 * @param detail how it went wrong
 * @param lot from 0 to 1: endpoints that fail at the same moment are not all asked again at another
 */
public record Tried(
        Instant began,
        Instant ended,
        boolean success,
        @Nullable Integer status,
        String detail,
        double lot) {}
