package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner can ask of an endpoint service. */
public sealed interface EndpointServiceCommand {

    ServiceId serviceId();

    Scope by();

    /**
     * @param parameters a fingerprint of the request, to know the same request by
     */
    record Create(
            ServiceId serviceId,
            Scope by,
            boolean acceptanceRequired,
            List<String> networkLoadBalancerArns,
            List<AvailabilityZoneId> availabilityZoneIds,
            Map<String, String> tags,
            @Nullable String clientToken,
            String parameters)
            implements EndpointServiceCommand {}

    /**
     * @param acceptanceRequired null leaves it as it is
     */
    record Modify(ServiceId serviceId, Scope by, @Nullable Boolean acceptanceRequired)
            implements EndpointServiceCommand {}

    /**
     * @param add each with the id it gets if it is new
     */
    record ChangePermissions(
            ServiceId serviceId, Scope by, List<Permission> add, List<String> remove)
            implements EndpointServiceCommand {}

    record Delete(ServiceId serviceId, Scope by) implements EndpointServiceCommand {}
}
