package dev.drawbridge.consumer.domain.network;

import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 address as the number it is. */
public record Ipv4(long value) {

    private static final String OCTET = "(\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern FORM =
            Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

    public static Optional<Ipv4> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long value = 0;
        for (int octet = 1; octet <= 4; octet++) {
            value = value << 8 | Long.parseLong(match.group(octet));
        }
        return Optional.of(new Ipv4(value));
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d"
                .formatted(value >> 24 & 255, value >> 16 & 255, value >> 8 & 255, value & 255);
    }
}
