package dev.drawbridge.events.id;

/** An AWS account: twelve digits. */
public record AccountId(String value) implements Identifier {
    public AccountId {
        Identifier.check("AccountId", value, "\\d{12}");
    }

    @Override
    public String toString() {
        return value;
    }
}
