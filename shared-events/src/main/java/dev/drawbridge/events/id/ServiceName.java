package dev.drawbridge.events.id;

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

    @Override
    public String toString() {
        return value;
    }
}
