package dev.drawbridge.console.audit;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param position the place in the log: 1, 2, … without a gap
 * @param event the message as published: CloudEvents 1.0, structured JSON
 */
public record Recorded(
        long position,
        String messageId,
        String topic,
        String type,
        String stream,
        long sequence,
        Instant time,
        String principal,
        String account,
        String correlationId,
        String causationId,
        String event) {}
