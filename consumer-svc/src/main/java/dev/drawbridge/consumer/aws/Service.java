package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.endpoint.Offer;
import dev.drawbridge.consumer.domain.endpoint.Offer.Origin;
import dev.drawbridge.consumer.read.ServiceListing;
import dev.drawbridge.events.catalogue.AwsService;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.place.Regions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service of any of the three kinds, as an endpoint can be connected with it. */
record Service(ServiceId id, ServiceName name, AccountId owner, String region, Offer offer) {

    private static final Set<String> IPV4 = Set.of("ipv4");

    static Service of(AwsService service) {
        var zones = Set.copyOf(service.availabilityZoneIds());
        return new Service(
                service.serviceId(),
                service.serviceName(),
                AwsServices.AMAZON,
                service.region().value(),
                new Offer(Origin.AMAZON, false, zones, service.privateDnsNames(), true, IPV4));
    }

    /**
     * @param callersRegion its zones count for a service that is reached from another Region
     */
    static Service of(ServiceListing listing, String callersRegion) {
        return new Service(
                new ServiceId(listing.serviceId()),
                new ServiceName(listing.serviceName()),
                new AccountId(listing.owner()),
                listing.region(),
                new Offer(
                        listing.partner() ? Origin.PARTNER : Origin.CUSTOMER,
                        listing.acceptanceRequired(),
                        zones(listing, callersRegion),
                        names(listing.privateDnsName()),
                        listing.privateDnsVerified(),
                        listing.ipAddressTypes()));
    }

    private static List<String> names(@Nullable String privateDnsName) {
        return privateDnsName == null ? List.of() : List.of(privateDnsName);
    }

    private static Set<AvailabilityZoneId> zones(ServiceListing listing, String callersRegion) {
        return listing.region().equals(callersRegion)
                ? listing.zoneIds().stream()
                        .map(AvailabilityZoneId::new)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.copyOf(Regions.zones(new RegionName(callersRegion)));
    }
}
