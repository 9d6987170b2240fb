package dev.drawbridge.events.catalogue;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import java.util.List;

/**
 * A service of AWS in one Region.
 *
 * @param serviceId made from the name: the same wherever it is asked
 * @param types {@code Interface}, {@code Gateway}
 * @param policySupported whether an endpoint policy is honoured
 * @param availabilityZoneIds where it is offered
 * @param baseDnsName what endpoint names end in, such as {@code
 *     api.ecr.us-east-1.vpce.amazonaws.com}
 * @param privateDnsNames what private DNS makes a VPC resolve to the endpoint; may be none
 */
public record AwsService(
        ServiceId serviceId,
        ServiceName serviceName,
        RegionName region,
        List<String> types,
        boolean policySupported,
        List<AvailabilityZoneId> availabilityZoneIds,
        String baseDnsName,
        List<String> privateDnsNames) {

    /** Whether it can be reached by interfaces, which is what PrivateLink is about. */
    public boolean byInterface() {
        return types.contains("Interface");
    }
}
