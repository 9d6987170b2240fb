package dev.drawbridge.notification.delivery.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Addresses that begin with the same bits, such as {@code 10.0.0.0/8}. */
record Block(List<Byte> base, int length) {

    static List<Block> of(String... cidrs) {
        return of(Arrays.asList(cidrs));
    }

    static List<Block> of(Collection<String> cidrs) {
        return cidrs.stream().map(Block::of).toList();
    }

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    static Block of(String cidr) {
        var parts = cidr.strip().split("/", -1);
        try {
            var base = bytes(InetAddress.ofLiteral(parts[0]));
            int length = parts.length == 1 ? base.size() * 8 : Integer.parseInt(parts[1]);
            if (parts.length <= 2 && length >= 0 && length <= base.size() * 8) {
                return new Block(base, length);
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below, with what was expected.
        }
        throw new IllegalArgumentException(
                "'%s' is no block of addresses such as 10.0.0.0/8 or fd00::/8".formatted(cidr));
    }

    boolean contains(InetAddress address) {
        var bytes = bytes(address);
        if (bytes.size() != base.size()) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes.get(bit / 8) & mask) != (base.get(bit / 8) & mask)) {
                return false;
            }
        }
        return true;
    }

    private static List<Byte> bytes(InetAddress address) {
        var bytes = address.getAddress();
        var list = new Byte[bytes.length];
        Arrays.setAll(list, i -> bytes[i]);
        return List.of(list);
    }
}
