package dev.drawbridge.events.place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ranges of IPv4 addresses that may stand behind a load balancer. What is not in them is neither
 * registered, nor probed, nor dialled: whoever runs a service for others decides what its machine
 * may be made to reach.
 */
public final class Addresses {

    /** As on AWS (RFC 1918 and RFC 6598), and this machine's own. */
    private static final String USUAL =
            "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,127.0.0.0/8";

    private static final Pattern QUAD =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final int BITS = 32;

    private record Range(long first, long size) {}

    private final List<Range> ranges;

    private Addresses(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param allowed ranges with commas between them, or {@code none}; blank for what is usual: in
     *     {@code open} mode private addresses and this machine, otherwise none
     */
    public static Addresses allowed(String allowed, String mode) {
        if (allowed.isBlank()) {
            return allowed(mode.equals("open") ? USUAL : "none", mode);
        }
        return allowed.strip().equals("none")
                ? new Addresses(List.of())
                : new Addresses(Arrays.stream(allowed.split(",")).map(Addresses::range).toList());
    }

    public boolean hold(String address) {
        return number(address)
                .filter(at ->
                        ranges.stream().anyMatch(r -> r.first() <= at && at < r.first() + r.size()))
                .isPresent();
    }

    /** Whether it is an address, in the one way to write it. */
    public static boolean isOne(String text) {
        return number(text).isPresent();
    }

    private static Range range(String text) {
        var parts = text.strip().split("/", 2);
        var first = number(parts[0]);
        if (first.isEmpty() || parts.length < 2 || !parts[1].matches("\\d|[12]\\d|3[0-2]")) {
            throw new IllegalArgumentException(
                    "'%s' is no range of IPv4 addresses such as 10.0.0.0/8".formatted(text));
        }
        long size = 1L << (BITS - Integer.parseInt(parts[1]));
        return new Range(first.get() / size * size, size);
    }

    private static Optional<Long> number(String text) {
        var match = QUAD.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 1; i <= 4; i++) {
            var part = match.group(i);
            int value = Integer.parseInt(part);
            if (value > 255 || part.length() > 1 && part.startsWith("0")) {
                return Optional.empty();
            }
            number = number << 8 | value;
        }
        return Optional.of(number);
    }
}
