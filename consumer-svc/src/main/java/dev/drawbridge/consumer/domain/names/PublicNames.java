package dev.drawbridge.consumer.domain.names;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.Optional;
import java.util.Set;

/**
 * The default names of AWS's services, as the Internet knows them. Their addresses are made from
 * the names, in a range that is reserved for benchmarks (RFC 2544) and routed nowhere.
 *
 * @param names in lower case
 */
public record PublicNames(Set<String> names) {

    public static final Cidr RANGE = Cidr.parse("198.18.0.0/15").orElseThrow();

    /** What {@link PrefixLists} leaves. */
    private static final Cidr REST = Cidr.parse("198.18.0.0/16").orElseThrow();

    Optional<Ipv4> address(String name) {
        return PrefixLists.named(name)
                .map(list -> made(name, list.simulated()))
                .or(() -> names.contains(name) ? Optional.of(made(name, REST)) : Optional.empty());
    }

    public static boolean holds(Ipv4 address) {
        return RANGE.first().value() <= address.value() && address.value() <= RANGE.last().value();
    }

    private static Ipv4 made(String name, Cidr range) {
        long spread = Integer.toUnsignedLong(name.hashCode() * 0x9E3779B9);
        return new Ipv4(range.first().value() + spread % range.size());
    }
}
