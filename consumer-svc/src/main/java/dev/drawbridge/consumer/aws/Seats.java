package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.aws.CreateVpcEndpoint.SubnetConfiguration;
import dev.drawbridge.consumer.domain.endpoint.Seat;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.NetworkInterfaceId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.events.place.Zone;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The subnets a request names, with the address it wants in each. */
@Component
final class Seats {

    private final Subnets subnets;

    Seats(Subnets subnets) {
        this.subnets = subnets;
    }

    List<Seat> of(
            List<String> subnetIds,
            List<SubnetConfiguration> configurations,
            VpcId vpcId,
            Scope scope) {
        var asked = asked(subnetIds, configurations);
        asked.keySet().forEach(Given::subnet);
        var found =
                subnets.find(scope.account(), scope.region(), asked.keySet()).stream()
                        .collect(Collectors.toMap(SubnetView::subnetId, Function.identity()));
        return asked.entrySet().stream()
                .map(entry ->
                        seat(found.get(entry.getKey()), entry.getKey(), entry.getValue(), vpcId))
                .toList();
    }

    private static Map<String, String> asked(
            List<String> subnetIds, List<SubnetConfiguration> configurations) {
        Map<String, String> asked = new LinkedHashMap<>();
        subnetIds.forEach(id -> asked.put(id, ""));
        for (var configuration : configurations) {
            var address = configuration.ipv4();
            asked.put(configuration.subnetId(), address == null ? "" : address);
        }
        return asked;
    }

    private static Seat seat(@Nullable SubnetView subnet, String id, String address, VpcId vpcId) {
        if (subnet == null) {
            throw NotFound.subnet(id);
        }
        if (!subnet.vpcId().equals(vpcId.value())) {
            throw new Fault(
                    "InvalidParameter", "The subnet %s is not in the VPC %s".formatted(id, vpcId));
        }
        return new Seat(
                new NetworkInterfaceId(Ids.random("eni")),
                new SubnetId(id),
                new Zone(
                        subnet.availabilityZone(),
                        new AvailabilityZoneId(subnet.availabilityZoneId())),
                Given.cidr(subnet.cidrBlock()),
                address.isEmpty() ? null : wanted(address));
    }

    private static Ipv4 wanted(String address) {
        return Ipv4.parse(address)
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "Value (%s) for parameter ipv4 is invalid.".formatted(address)));
    }
}
