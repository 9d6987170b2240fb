package dev.drawbridge.events.id;

/** An endpoint service: {@code vpce-svc-} and 17 hex digits. */
public record ServiceId(String value) implements Identifier {
    public ServiceId {
        Identifier.check("ServiceId", value, "vpce-svc-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
