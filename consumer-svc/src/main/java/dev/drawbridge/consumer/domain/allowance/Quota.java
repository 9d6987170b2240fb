package dev.drawbridge.consumer.domain.allowance;

import dev.drawbridge.events.LandscapeEvent.QuotaAdjusted;
import dev.drawbridge.events.decide.Decision;

/**
 * A quota of an account in a Region.
 *
 * @param value 0 as long as it is the usual one
 */
public record Quota(long value) {

    public static final Quota USUAL = new Quota(0);

    public static Quota evolve(QuotaAdjusted event) {
        return new Quota(event.value());
    }

    public static Decision<QuotaAdjusted> decide(AdjustQuota adjust, Quota quota) {
        if (adjust.value() < 1 || adjust.value() > AdjustQuota.MOST) {
            return Decision.refuse(
                    new QuotaOutOfRange(adjust.quota(), adjust.value(), AdjustQuota.MOST));
        }
        return adjust.value() == quota.value()
                ? Decision.nothing()
                : Decision.events(
                        new QuotaAdjusted(
                                adjust.owner(), adjust.region(), adjust.quota(), adjust.value()));
    }
}
