package dev.drawbridge.events.id;

/** A network interface: {@code eni-} and 17 hex digits. */
public record NetworkInterfaceId(String value) implements Identifier {
    public NetworkInterfaceId {
        Identifier.check("NetworkInterfaceId", value, "eni-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
