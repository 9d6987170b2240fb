package dev.drawbridge.events;

import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import java.util.Map;

/**
 * What a service offers, beside whom it admits and whether it decides by hand.
 *
 * @param supportedIpAddressTypes {@code ipv4}, {@code ipv6}
 * @param supportedRegions from where it can be reached: its own Region first
 * @param privateDnsNames none or one
 * @param ownerPays whether the owner has taken over what consumers would pay; there is no way back
 * @param partner whether it is offered on the marketplace, by the tag {@code drawbridge:partner}
 */
public record ServiceTerms(
        List<String> networkLoadBalancerArns,
        List<AvailabilityZoneId> availabilityZoneIds,
        List<String> supportedIpAddressTypes,
        List<RegionName> supportedRegions,
        List<PrivateDnsName> privateDnsNames,
        boolean ownerPays,
        boolean partner,
        Map<String, String> tags) {

    /** The tag that makes a service a partner's. */
    public static final String PARTNER = "drawbridge:partner";

    /**
     * A name of the provider's own for its service, and the proof that it may use it.
     *
     * @param state {@code pendingVerification}, {@code verified}, {@code failed}
     * @param recordName where below the domain the TXT record is looked for
     * @param recordValue what it must say
     */
    public record PrivateDnsName(String name, String state, String recordName, String recordValue) {

        public boolean verified() {
            return state.equals("verified");
        }
    }

    /** What a service offers about which nothing is said but this. */
    public static ServiceTerms plain(
            List<String> networkLoadBalancerArns,
            List<AvailabilityZoneId> availabilityZoneIds,
            RegionName region,
            Map<String, String> tags) {
        return new ServiceTerms(
                networkLoadBalancerArns,
                availabilityZoneIds,
                List.of("ipv4"),
                List.of(region),
                List.of(),
                false,
                "true".equals(tags.get(PARTNER)),
                tags);
    }
}
