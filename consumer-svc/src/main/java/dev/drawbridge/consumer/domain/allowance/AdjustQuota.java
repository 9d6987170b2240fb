package dev.drawbridge.consumer.domain.allowance;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;

public record AdjustQuota(
        String quotaId, AccountId owner, RegionName region, String quota, long value) {

    /** Interface endpoints in a VPC. AWS's code for it is L-29B6F2EB. */
    public static final String ENDPOINTS_PER_VPC = "endpoints-per-vpc";

    /** Gateway endpoints of an account in a Region. AWS's code for it is L-1B52E74A. */
    public static final String GATEWAYS_PER_REGION = "gateway-endpoints-per-region";

    static final long MOST = 100_000;
}
