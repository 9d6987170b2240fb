package dev.drawbridge.consumer.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about a path, as it is asked.
 *
 * @param to a name or an address
 * @param protocol tcp unless said
 * @param principal the caller unless said
 * @param action such as {@code kinesis:PutRecord}; without one the policy is not asked
 * @param answerPorts the client's own ports, 32768-60999 (Linux's) unless said
 */
record PathAsked(
        From from,
        String to,
        @Nullable Integer port,
        @Nullable String protocol,
        @Nullable String principal,
        @Nullable String action,
        @Nullable String resource,
        @Nullable String answerPorts,
        @Nullable Double offeredGbps) {

    /**
     * One of: a subnet (with an address of it and security groups, if not the VPC's default), an
     * address on premises with the VPC that its network is attached to, or the service behind an
     * endpoint.
     */
    record From(
            @Nullable String subnet,
            @Nullable String address,
            @Nullable List<String> securityGroups,
            @Nullable String onPremises,
            @Nullable String vpc,
            @Nullable String serviceOf) {}
}
