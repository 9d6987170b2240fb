package dev.drawbridge.events.id;

/** An AWS Region, such as {@code us-east-1}. */
public record RegionName(String value) implements Identifier {
    public RegionName {
        Identifier.check("RegionName", value, "[a-z]{2}(-[a-z]+)+-\\d");
    }

    @Override
    public String toString() {
        return value;
    }
}
