package dev.drawbridge.consumer.domain.paths;

import java.util.List;

/**
 * How much an endpoint carries: 10 Gbps in each Availability Zone at once, and after it has scaled
 * by itself up to 40. What is above is throttled.
 */
public final class Bandwidth {

    public static final double BASELINE_GBPS = 10;
    public static final double CEILING_GBPS = 40;

    private Bandwidth() {}

    /**
     * One zone's part of a load.
     *
     * @param throttledShare of what is offered, once scaling is over: 0 to 1
     */
    public record Share(
            String availabilityZoneId,
            double offeredGbps,
            double carriedAtOnceGbps,
            double carriedScaledGbps,
            double throttledShare) {

        static Share of(String zone, double offered) {
            double scaled = Math.min(offered, CEILING_GBPS);
            return new Share(
                    zone,
                    offered,
                    Math.min(offered, BASELINE_GBPS),
                    scaled,
                    offered > 0 ? (offered - scaled) / offered : 0);
        }
    }

    /** Clients take the addresses of a name in turn, so that a load spreads evenly over them. */
    public static List<Share> of(double offered, List<String> zones) {
        return zones.stream().map(zone -> Share.of(zone, offered / zones.size())).toList();
    }
}
