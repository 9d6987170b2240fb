package dev.drawbridge.events.id;

import dev.drawbridge.events.place.Regions;
import java.util.Arrays;
import java.util.Optional;

/**
 * The name a consumer asks for, such as {@code com.amazonaws.vpce.us-east-1.vpce-svc-…} or {@code
 * com.amazonaws.us-east-1.ecr.api}.
 */
public record ServiceName(String value) implements Identifier {
    public ServiceName {
        Identifier.check("ServiceName", value, "[a-zA-Z0-9._-]{1,255}");
    }

    /** The name AWS gives to an endpoint service of a customer. */
    public static ServiceName of(RegionName region, ServiceId service) {
        return new ServiceName("com.amazonaws.vpce." + region + "." + service);
    }

    /** The Region that the service is in: every name of a service says it. */
    public Optional<RegionName> region() {
        return Arrays.stream(value.split("\\."))
                .flatMap(label -> Regions.named(label).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return value;
    }
}
