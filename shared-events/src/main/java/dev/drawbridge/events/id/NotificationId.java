package dev.drawbridge.events.id;

/** A connection notification: {@code vpce-nfn-} and 17 hex digits. */
public record NotificationId(String value) implements Identifier {
    public NotificationId {
        Identifier.check("NotificationId", value, "vpce-nfn-[0-9a-f]{17}");
    }

    @Override
    public String toString() {
        return value;
    }
}
