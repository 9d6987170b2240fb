package dev.drawbridge.console.approvals;

import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connection as the provider's facts tell it.
 *
 * @param state as AWS writes it: pendingAcceptance, pending, available, rejected, …
 * @param decidedBy null while nobody has
 */
public record ConnectionView(
        String endpointId,
        AccountId endpointOwner,
        String serviceId,
        String serviceName,
        AccountId serviceOwner,
        String region,
        String state,
        String requestedBy,
        Instant requestedAt,
        Instant changedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** Who of the provider's people decided is not the consumer's business. */
    ConnectionView seenBy(AccountId account) {
        return decidedBy == null || decidedBy.equals("automatic") || serviceOwner.equals(account)
                ? this
                : new ConnectionView(
                        endpointId,
                        endpointOwner,
                        serviceId,
                        serviceName,
                        serviceOwner,
                        region,
                        state,
                        requestedBy,
                        requestedAt,
                        changedAt,
                        "arn:aws:iam::%s:root".formatted(serviceOwner),
                        reason);
    }

    public boolean waits() {
        return state.equals("pendingAcceptance");
    }

    /** Only the service's owner decides, and only while the consumer still wants it. */
    public boolean canBeAcceptedBy(AccountId account) {
        return serviceOwner.equals(account) && (waits() || state.equals("rejected"));
    }

    public boolean canBeRejectedBy(AccountId account) {
        return serviceOwner.equals(account)
                && (waits() || state.equals("pending") || state.equals("available"));
    }
}
