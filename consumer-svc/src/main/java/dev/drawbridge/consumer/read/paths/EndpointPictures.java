package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.Picture;
import dev.drawbridge.consumer.read.Directory;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.ServiceListing;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.place.ZoneNames;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Endpoints as paths see them. */
@Component
final class EndpointPictures {

    private final Directory directory;
    private final ZoneNames zoneNames;

    EndpointPictures(Directory directory, ZoneNames zoneNames) {
        this.directory = directory;
        this.zoneNames = zoneNames;
    }

    Picture.Endpoint of(EndpointView endpoint) {
        var facts = endpoint.facts();
        return new Picture.Endpoint(
                endpoint.endpointId(),
                endpoint.vpcId(),
                facts.serviceName(),
                endpoint.state(),
                facts.interfaces().stream().map(EndpointPictures::of).toList(),
                facts.groups().stream().map(EndpointView.Group::groupId).toList(),
                PolicyJson.read(facts.policyDocument()),
                directory.find(facts.serviceName()).map(this::zones).orElse(Map.of()));
    }

    private static Picture.Interface of(EndpointView.Interface made) {
        return new Picture.Interface(
                made.networkInterfaceId(),
                made.subnetId(),
                made.availabilityZoneId(),
                made.availabilityZone(),
                Ipv4.parse(made.privateIpAddress()).orElseThrow());
    }

    private Map<String, String> zones(ServiceListing service) {
        var region = new RegionName(service.region());
        return zoneNames.of(new AccountId(service.owner()), region).stream()
                .collect(Collectors.toMap(zone -> zone.id().value(), zone -> zone.name()));
    }
}
