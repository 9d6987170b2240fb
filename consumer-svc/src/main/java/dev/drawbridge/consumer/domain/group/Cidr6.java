package dev.drawbridge.consumer.domain.group;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IPv6 addresses in its canonical form: 2001:db8::1/64 is 2001:db8::/64. */
public record Cidr6(BigInteger first, int prefix) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d|[1-9]\\d|1[01]\\d|12[0-8])");
    private static final int BITS = 128;

    public Cidr6 {
        first = first.shiftRight(BITS - prefix).shiftLeft(BITS - prefix);
    }

    public static Optional<Cidr6> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? address(match.group(1))
                        .map(first -> new Cidr6(first, Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    private static Optional<BigInteger> address(String text) {
        try {
            return InetAddress.ofLiteral(text) instanceof Inet6Address address
                    ? Optional.of(new BigInteger(1, address.getAddress()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The longest run of zeros is left out, as RFC 5952 wants it. */
    @Override
    public String toString() {
        var groups = new String[8];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Integer.toHexString(first.shiftRight(16 * (7 - i)).intValue() & 0xffff);
        }
        var full = String.join(":", groups);
        var zeros = "";
        var runs = Pattern.compile("(^|:)0(:0)+(:|$)").matcher(full);
        while (runs.find()) {
            zeros = runs.group().length() > zeros.length() ? runs.group() : zeros;
        }
        return (zeros.isEmpty() ? full : full.replaceFirst(zeros, "::")) + "/" + prefix;
    }
}
