package dev.drawbridge.events.id;

/** A VPC: {@code vpc-} and 17 hex digits. */
public record VpcId(String value) implements Identifier {
    public VpcId {
        Identifier.check("VpcId", value, "vpc-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
