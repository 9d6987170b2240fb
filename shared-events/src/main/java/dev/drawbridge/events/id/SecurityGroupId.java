package dev.drawbridge.events.id;

/** A security group: {@code sg-} and 17 hex digits. */
public record SecurityGroupId(String value) implements Identifier {
    public SecurityGroupId {
        Identifier.check("SecurityGroupId", value, "sg-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
