package dev.drawbridge.notification.domain.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an address lies in a block such as {@code 10.0.0.0/8}. */
final class Cidr {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    private Cidr() {}

    static boolean contains(String block, String address) {
        var parts = block.split("/", 2);
        var base = bytes(parts[0]);
        var actual = bytes(address);
        if (base.isEmpty() || actual.isEmpty() || base.get().length != actual.get().length) {
            return false;
        }
        int bits = base.get().length * 8;
        if (parts.length == 2 && !LENGTH.matcher(parts[1]).matches()) {
            return false;
        }
        int length = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
        return length <= bits
                && new BigInteger(1, base.get())
                        .xor(new BigInteger(1, actual.get()))
                        .shiftRight(bits - length)
                        .equals(BigInteger.ZERO);
    }

    private static Optional<byte[]> bytes(String literal) {
        try {
            return LITERAL.matcher(literal).matches()
                    ? Optional.of(InetAddress.ofLiteral(literal).getAddress())
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
