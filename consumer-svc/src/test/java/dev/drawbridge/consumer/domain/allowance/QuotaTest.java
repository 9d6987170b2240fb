package dev.drawbridge.consumer.domain.allowance;

import dev.drawbridge.events.LandscapeEvent.QuotaAdjusted;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotaTest {

    private static final AccountId OWNER = new AccountId("222222222222");
    private static final RegionName REGION = new RegionName("us-east-1");

    @Test
    void a_quota_is_adjusted_within_reason() {
        given().when(adjust(80)).then(adjusted(80));
        given(adjusted(80)).when(adjust(80)).thenNothing();
        given().when(adjust(0)).thenRefused(QuotaOutOfRange.class);
        given().when(adjust(100_001)).thenRefused(QuotaOutOfRange.class);
    }

    private static AdjustQuota adjust(long value) {
        return new AdjustQuota("q", OWNER, REGION, AdjustQuota.ENDPOINTS_PER_VPC, value);
    }

    private static QuotaAdjusted adjusted(long value) {
        return new QuotaAdjusted(OWNER, REGION, AdjustQuota.ENDPOINTS_PER_VPC, value);
    }

    private static Specification<AdjustQuota, Quota, QuotaAdjusted> given(QuotaAdjusted... past) {
        return Specification.given(
                Quota.USUAL, (_, event) -> Quota.evolve(event), Quota::decide, List.of(past));
    }
}
