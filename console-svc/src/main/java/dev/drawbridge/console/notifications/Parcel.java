package dev.drawbridge.console.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as notification-svc tells of it. */
record Parcel(
        long id,
        String messageId,
        String subscriptionArn,
        String topicArn,
        String protocol,
        String endpoint,
        String stage,
        @Nullable String subject,
        String orderingKey,
        String state,
        int attempts,
        int replays,
        Instant publishedAt,
        @Nullable Instant due,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable String deadLetterTargetArn,
        @Nullable Long blockedBy) {

    /** One try. */
    record Attempt(
            int number,
            Instant at,
            String outcome,
            @Nullable Integer status,
            long millis,
            String detail) {

        public String mark() {
            return switch (outcome) {
                case "Done" -> "ok";
                case "Retriable" -> "ask";
                case "Gathered" -> "wait";
                default -> "no";
            };
        }

        public String words() {
            return switch (outcome) {
                case "Done" -> "delivered";
                case "Retriable" -> "failed, tried again";
                case "Gathered" -> "kept for the next digest";
                default -> "failed for good";
            };
        }
    }

    public String mark() {
        return switch (state) {
            case "delivered" -> "ok";
            case "failed" -> "no";
            case "skipped" -> "gone";
            default -> "wait";
        };
    }

    public String words() {
        return switch (state) {
            case "open" -> attempts == 0 ? "waiting" : "waiting to be tried again";
            case "skipped" -> "kept back";
            case "blocked" -> "held back by one that failed";
            default -> state;
        };
    }

    public boolean parked() {
        return state.equals("failed") || state.equals("skipped");
    }

    public String subscription() {
        return subscriptionArn.substring(subscriptionArn.lastIndexOf(':') + 1);
    }

    public String title() {
        return subject == null ? stage : subject;
    }
}
