package dev.drawbridge.events.id;

/**
 * An Availability Zone by the id that means the same in every account, such as {@code use1-az1}.
 */
public record AvailabilityZoneId(String value) implements Identifier {
    public AvailabilityZoneId {
        Identifier.check("AvailabilityZoneId", value, "[a-z0-9]+-az\\d");
    }

    @Override
    public String toString() {
        return value;
    }
}
