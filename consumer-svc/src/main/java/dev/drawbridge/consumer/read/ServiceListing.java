package dev.drawbridge.consumer.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service as the directory's replica knows it.
 *
 * @param supportedRegions from which it may be reached besides its own
 * @param partner a Marketplace partner's
 */
public record ServiceListing(
        String serviceId,
        String serviceName,
        String owner,
        String region,
        boolean acceptanceRequired,
        Set<String> allowedPrincipals,
        Set<String> zoneIds,
        @Nullable String privateDnsName,
        boolean privateDnsVerified,
        Set<String> ipAddressTypes,
        Set<String> supportedRegions,
        boolean partner) {

    private static final String ASSUMED = ":assumed-role/";

    /** The owner needs no permission; others a matching one. */
    public boolean admits(String account, String principal) {
        return owner.equals(account)
                || allowedPrincipals.contains("*")
                || allowedPrincipals.contains("arn:aws:iam::" + account + ":root")
                || allowedPrincipals.contains(principal)
                || allowedPrincipals.contains(role(account, principal));
    }

    /** A session of a role acts under another ARN than the role that is allowed. */
    private static String role(String account, String principal) {
        int at = principal.indexOf(ASSUMED);
        if (at < 0) {
            return principal;
        }
        var name = principal.substring(at + ASSUMED.length()).split("/", -1)[0];
        return "arn:aws:iam::" + account + ":role/" + name;
    }
}
