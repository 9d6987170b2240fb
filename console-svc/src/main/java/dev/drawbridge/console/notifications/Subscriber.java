package dev.drawbridge.console.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subscription as notification-svc tells of it, with its health in words. */
record Subscriber(
        String id,
        String subscriptionArn,
        String topicArn,
        String owner,
        String protocol,
        String endpoint,
        String confirmation,
        String standing,
        @Nullable Instant standingSince,
        @Nullable String standingReason,
        @Nullable Instant probeAt,
        int tried,
        int failed,
        int warnedPercent,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastDetail,
        String schedule,
        boolean signed,
        String onFailure) {

    enum Health {
        PENDING("ask", "not confirmed yet"),
        DISABLED("no", "disabled"),
        MUTED("gone", "muted"),
        PAUSED("wait", "paused after failures"),
        FAILING("ask", "failing"),
        SILENT("wait", "nothing sent yet"),
        WELL("ok", "delivering");

        private final String mark;
        private final String words;

        Health(String mark, String words) {
            this.mark = mark;
            this.words = words;
        }

        public String mark() {
            return mark;
        }

        public String words() {
            return words;
        }
    }

    public Health health() {
        if (confirmation.equals("pending")) {
            return Health.PENDING;
        }
        if (standing.equals("disabled")) {
            return Health.DISABLED;
        }
        if (standing.equals("muted")) {
            return Health.MUTED;
        }
        if (probeAt != null) {
            return Health.PAUSED;
        }
        if (lastFailure != null && (lastSuccess == null || lastSuccess.isBefore(lastFailure))) {
            return Health.FAILING;
        }
        return lastSuccess == null ? Health.SILENT : Health.WELL;
    }

    boolean unconfirmed() {
        return health() == Health.PENDING;
    }

    boolean troubled() {
        return switch (health()) {
            case DISABLED, PAUSED, FAILING -> true;
            case PENDING, MUTED, SILENT, WELL -> false;
        };
    }

    /** Why it is as it is; empty where nothing is to be said. */
    public String why() {
        return switch (health()) {
            case DISABLED, MUTED -> standingReason == null ? "" : standingReason;
            case PAUSED, FAILING -> lastDetail == null ? "" : lastDetail;
            case PENDING, SILENT, WELL -> "";
        };
    }

    public @Nullable Instant lastHeard() {
        return lastFailure == null || (lastSuccess != null && lastSuccess.isAfter(lastFailure))
                ? lastSuccess
                : lastFailure;
    }

    public String topic() {
        return topicArn.substring(topicArn.lastIndexOf(':') + 1);
    }

    public boolean web() {
        return protocol.startsWith("http");
    }

    /** What fails for good holds back what follows it. */
    public boolean blocks() {
        return onFailure.equals("block");
    }

    public boolean held() {
        return standing.equals("muted") || standing.equals("disabled");
    }
}
