package dev.drawbridge.consumer.domain.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a name is asked for.
 *
 * @param vpc null for anywhere outside of a VPC
 * @param zones the private zones of that VPC
 * @param endpoint the endpoint that the name asked for would belong to, if there is one
 */
public record Outlook(
        @Nullable Vpc vpc,
        List<PrivateZone> zones,
        @Nullable EndpointNames endpoint,
        PublicNames publicNames) {

    /**
     * @param dnsSupport its attribute enableDnsSupport: without it there is no resolver
     */
    public record Vpc(String vpcId, boolean dnsSupport) {}

    public static Outlook anywhere(@Nullable EndpointNames endpoint, PublicNames publicNames) {
        return new Outlook(null, List.of(), endpoint, publicNames);
    }
}
