package dev.drawbridge.consumer.domain.network;

import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IPv4 addresses in its canonical form: 100.68.0.18/18 is 100.68.0.0/18. */
public record Cidr(Ipv4 first, int prefix) {

    private static final Pattern FORM = Pattern.compile("([\\d.]+)/(\\d|[12]\\d|3[0-2])");

    /** AWS keeps the first four addresses of a subnet and its last for itself. */
    private static final int RESERVED_AT_START = 4;

    public Cidr {
        first = new Ipv4(first.value() & -1L << 32 - prefix);
    }

    public static Optional<Cidr> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Ipv4.parse(match.group(1))
                        .map(address -> new Cidr(address, Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public Ipv4 last() {
        return new Ipv4(first.value() + size() - 1);
    }

    public long size() {
        return 1L << 32 - prefix;
    }

    public Ipv4 firstUsable() {
        return new Ipv4(first.value() + RESERVED_AT_START);
    }

    public Ipv4 lastUsable() {
        return new Ipv4(last().value() - 1);
    }

    /** How many addresses a subnet of this range can give away. */
    public long usable() {
        return Math.max(0, lastUsable().value() - firstUsable().value() + 1);
    }

    public boolean canGive(Ipv4 address) {
        return firstUsable().value() <= address.value() && address.value() <= lastUsable().value();
    }

    public boolean contains(Cidr other) {
        return first.value() <= other.first.value() && other.last().value() <= last().value();
    }

    /** AWS's sizes for a VPC and for a subnet: /16 to /28. */
    public boolean allowed() {
        return 16 <= prefix && prefix <= 28;
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
