package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeNetworkInterfaces */
record DescribeNetworkInterfaces(
        @Wire("NetworkInterfaceId") List<String> networkInterfaceIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<NetworkInterfaceItem> networkInterfaceSet, @Nullable String nextToken) {}

    private static final Filters<NetworkInterfaceItem> FILTERS =
            Filters.tagged(
                    _ -> Map.of(),
                    Map.ofEntries(
                            Map.entry(
                                    "network-interface-id",
                                    eni -> Stream.of(eni.networkInterfaceId())),
                            Map.entry("subnet-id", eni -> Stream.of(eni.subnetId())),
                            Map.entry("vpc-id", eni -> Stream.of(eni.vpcId())),
                            Map.entry(
                                    "availability-zone", eni -> Stream.of(eni.availabilityZone())),
                            Map.entry("description", eni -> Stream.of(eni.description())),
                            Map.entry("owner-id", eni -> Stream.of(eni.ownerId())),
                            Map.entry("requester-id", eni -> Stream.of(eni.requesterId())),
                            Map.entry("requester-managed", _ -> Stream.of("true")),
                            Map.entry("interface-type", eni -> Stream.of(eni.interfaceType())),
                            Map.entry("status", eni -> Stream.of(eni.status())),
                            Map.entry("mac-address", eni -> Stream.of(eni.macAddress())),
                            Map.entry(
                                    "private-ip-address", eni -> Stream.of(eni.privateIpAddress())),
                            Map.entry(
                                    "addresses.private-ip-address",
                                    eni -> Stream.of(eni.privateIpAddress())),
                            Map.entry(
                                    "group-id",
                                    eni ->
                                            eni.groupSet().stream()
                                                    .map(VpcEndpointItem.Group::groupId)),
                            Map.entry(
                                    "group-name",
                                    eni ->
                                            eni.groupSet().stream()
                                                    .map(VpcEndpointItem.Group::groupName)),
                            Map.entry("source-dest-check", _ -> Stream.of("true")),
                            Map.entry("addresses.primary", _ -> Stream.of("true")),
                            Map.entry(
                                    "attachment.status",
                                    eni -> Stream.of(eni.attachment().status())),
                            Map.entry(
                                    "attachment.device-index",
                                    eni ->
                                            Stream.of(
                                                    String.valueOf(
                                                            eni.attachment().deviceIndex()))),
                            Map.entry("attachment.delete-on-termination", _ -> Stream.of("false")),
                            Map.entry("attachment.instance-id", _ -> Stream.empty()),
                            Map.entry("private-dns-name", _ -> Stream.empty()),
                            Map.entry("association.public-ip", _ -> Stream.empty()),
                            Map.entry("ipv6-addresses.ipv6-address", _ -> Stream.empty()),
                            Map.entry(
                                    "availability-zone-id",
                                    eni -> Stream.of(eni.availabilityZoneId())),
                            Map.entry(
                                    "attachment.instance-owner-id",
                                    eni -> Stream.of(eni.attachment().instanceOwnerId())),
                            Map.entry(
                                    "attachment.attachment-id",
                                    eni -> Stream.of(eni.attachment().attachmentId()))));

    @Component("describeNetworkInterfaces")
    record Handler(Endpoints endpoints)
            implements Ec2Operation<DescribeNetworkInterfaces, Response> {
        @Override
        public Response answer(DescribeNetworkInterfaces request, Call call) {
            var matching =
                    asked(request.networkInterfaceIds(), Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            NetworkInterfaceItem::networkInterfaceId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }

        private List<NetworkInterfaceItem> asked(List<String> ids, Scope scope) {
            ids.forEach(Given::networkInterface);
            var found =
                    ids.isEmpty()
                            ? endpoints.all(scope.account(), scope.region())
                            : endpoints.withInterfaces(scope.account(), scope.region(), ids);
            var items =
                    found.stream()
                            .flatMap(NetworkInterfaceItem::ofEndpoint)
                            .filter(eni -> ids.isEmpty() || ids.contains(eni.networkInterfaceId()))
                            .toList();
            return Given.allOf(
                    ids,
                    items,
                    NetworkInterfaceItem::networkInterfaceId,
                    NotFound::networkInterface);
        }
    }
}
