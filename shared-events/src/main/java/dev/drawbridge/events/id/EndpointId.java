package dev.drawbridge.events.id;

/** A VPC endpoint: {@code vpce-} and 17 hex digits. */
public record EndpointId(String value) implements Identifier {
    public EndpointId {
        Identifier.check("EndpointId", value, "vpce-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
