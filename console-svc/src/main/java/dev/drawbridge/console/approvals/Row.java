package dev.drawbridge.console.approvals;

import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connection as one account sees it.
 *
 * @param shown the connection
 * @param me who looks
 * @param busy what is under way, while the facts have not caught up
 * @param refused why the last attempt on it failed
 */
public record Row(
        ConnectionView shown, AccountId me, @Nullable String busy, @Nullable String refused) {

    public static Row of(ConnectionView shown, AccountId me) {
        return new Row(shown, me, null, null);
    }

    Row busy(String what) {
        return new Row(shown, me, what, null);
    }

    Row refused(String why) {
        return new Row(shown, me, null, why);
    }

    public String id() {
        return shown.endpointId();
    }

    public boolean canAccept() {
        return busy == null && shown.canBeAcceptedBy(me);
    }

    public boolean canReject() {
        return busy == null && shown.canBeRejectedBy(me);
    }

    public boolean consumerIsMe() {
        return shown.endpointOwner().equals(me);
    }

    public boolean providerIsMe() {
        return shown.serviceOwner().equals(me);
    }

    public Instant since() {
        return shown.waits() ? shown.requestedAt() : shown.changedAt();
    }

    /** AWS's own word, taken apart. */
    public String stateInWords() {
        return shown.state().replaceAll("(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** The icon's name and the colour's. */
    public String mark() {
        return switch (shown.state()) {
            case "pendingAcceptance" -> "ask";
            case "pending", "deleting" -> "wait";
            case "available" -> "ok";
            case "rejected", "failed", "expired" -> "no";
            default -> "gone";
        };
    }
}
