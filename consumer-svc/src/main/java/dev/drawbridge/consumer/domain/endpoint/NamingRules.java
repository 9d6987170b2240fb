package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.Refusal.InboundOnlyNeedsGateway;
import dev.drawbridge.consumer.domain.Refusal.IpTypeNotSupported;
import dev.drawbridge.consumer.domain.Refusal.PrivateDnsNeedsAttributes;
import dev.drawbridge.consumer.domain.Refusal.PrivateDnsNotOffered;
import dev.drawbridge.consumer.domain.Refusal.PrivateDnsNotVerified;
import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Place;
import dev.drawbridge.events.id.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is to be called.
 *
 * @param before null while it is being asked for
 * @param seated whether it is to have interfaces
 */
record NamingRules(
        @Nullable Naming before,
        NamingWish wish,
        Offer offer,
        Place place,
        ServiceName service,
        boolean seated) {

    private static final String DUALSTACK = "dualstack";
    private static final String BY_SERVICE = "service-defined";

    /** The order of the questions about private DNS is AWS's; the last, a clash, is the guard's. */
    Optional<Record> refusal() {
        if (privateDns() && !wasOn()) {
            if (!place.resolves()) {
                return Optional.of(new PrivateDnsNeedsAttributes(place.vpcId()));
            }
            if (offer.privateNames().isEmpty()) {
                return Optional.of(new PrivateDnsNotOffered(service));
            }
            if (!offer.namesVerified()) {
                return Optional.of(new PrivateDnsNotVerified(service));
            }
        }
        if (Boolean.TRUE.equals(wish.onlyForInboundResolver()) && !place.hasGateway()) {
            return Optional.of(new InboundOnlyNeedsGateway(place.vpcId()));
        }
        return wrongType();
    }

    private Optional<Record> wrongType() {
        var type = ipAddressType();
        if (wish.ipAddressType() != null && !offer.ipAddressTypes().containsAll(families(type))) {
            return Optional.of(new IpTypeNotSupported("IpAddressType", type));
        }
        // No subnet has an IPv6 range here.
        if (!type.equals(Naming.IPV4) && seated) {
            return Optional.of(new IpTypeNotSupported("IpAddressType", type));
        }
        var records = recordIpType();
        return records.equals(BY_SERVICE) || families(type).containsAll(families(records))
                ? Optional.empty()
                : Optional.of(new IpTypeNotSupported("DnsRecordIpType", records));
    }

    Naming next(String suffix, Instant now) {
        var on = privateDns();
        var since = wasOn() ? Objects.requireNonNull(before).privateSince() : now;
        var names = wasOn() ? Objects.requireNonNull(before).privateNames() : offer.privateNames();
        return new Naming(
                suffix,
                on ? names : List.of(),
                on ? since : null,
                ipAddressType(),
                recordIpType(),
                onlyForInboundResolver());
    }

    private boolean privateDns() {
        var wanted = wish.privateDns();
        if (wanted != null) {
            return wanted;
        }
        return before == null ? offer.namedByDefault() && place.resolves() : wasOn();
    }

    private boolean wasOn() {
        return before != null && before.privateDnsEnabled();
    }

    private String ipAddressType() {
        return Objects.requireNonNullElse(
                wish.ipAddressType(), before == null ? Naming.IPV4 : before.ipAddressType());
    }

    private String recordIpType() {
        if (wish.recordIpType() != null) {
            return wish.recordIpType();
        }
        return before == null || wish.ipAddressType() != null
                ? ipAddressType()
                : before.recordIpType();
    }

    private boolean onlyForInboundResolver() {
        return Objects.requireNonNullElse(
                wish.onlyForInboundResolver(), before != null && before.onlyForInboundResolver());
    }

    private static Set<String> families(String type) {
        return type.equals(DUALSTACK) ? Set.of(Naming.IPV4, "ipv6") : Set.of(type);
    }
}
