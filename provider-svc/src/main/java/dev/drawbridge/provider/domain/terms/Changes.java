package dev.drawbridge.provider.domain.terms;

import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner wants to be otherwise.
 *
 * @param privateDnsName with the proof it shall need; null leaves the name as it is
 */
public record Changes(
        List<String> addBalancers,
        List<String> removeBalancers,
        List<String> addIpAddressTypes,
        List<String> removeIpAddressTypes,
        List<String> addRegions,
        List<String> removeRegions,
        @Nullable PrivateDnsName privateDnsName,
        boolean removePrivateDnsName) {

    public static final Changes NONE =
            new Changes(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, false);
}
