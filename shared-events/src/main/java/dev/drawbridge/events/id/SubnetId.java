package dev.drawbridge.events.id;

/** A subnet: {@code subnet-} and 17 hex digits. */
public record SubnetId(String value) implements Identifier {
    public SubnetId {
        Identifier.check("SubnetId", value, "subnet-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
