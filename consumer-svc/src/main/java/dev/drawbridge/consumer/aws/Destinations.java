package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.wire.Fault;
import org.jspecify.annotations.Nullable;

/** Where a route leads: a range of IPv4 addresses. */
final class Destinations {

    private Destinations() {}

    static Cidr of(@Nullable String range, @Nullable String ipv6, @Nullable String prefixList) {
        if (range == null && (ipv6 != null || prefixList != null)) {
            throw Fault.invalidParameterValue(
                    "Routes to IPv6 ranges and prefix lists are not simulated: name a DestinationCidrBlock.");
        }
        if (range == null) {
            throw Fault.missingParameter("destinationCidrBlock");
        }
        return range(range);
    }

    static Cidr range(String text) {
        return Cidr.parse(text)
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "Value (%s) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block."
                                        .formatted(text)));
    }
}
