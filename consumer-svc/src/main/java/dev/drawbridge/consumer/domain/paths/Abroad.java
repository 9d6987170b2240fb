package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.Picture.Endpoint;
import dev.drawbridge.consumer.domain.paths.Picture.Found;
import dev.drawbridge.consumer.domain.paths.Picture.Interface;
import dev.drawbridge.consumer.domain.paths.Picture.Subnet;
import dev.drawbridge.consumer.domain.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * VPCs of other accounts that an address leads into. Where nothing is there, it is judged like
 * something that is closed: nobody learns of a neighbour's endpoints by trying its addresses.
 *
 * @param ranges by VPC
 */
public record Abroad(Map<String, Cidr> ranges) {

    public static final Abroad NOWHERE = new Abroad(Map.of());

    Optional<Found> at(Ipv4 address, Source from, Picture picture) {
        var holding = new TreeMap<>(ranges);
        holding.values().removeIf(range -> !Picture.holds(range, address));
        return holding.entrySet().stream()
                .filter(vpc -> leads(from, address, vpc.getKey(), picture))
                .findFirst()
                .or(() -> holding.entrySet().stream().findFirst())
                .map(vpc ->
                        picture.at(address, vpc.getKey())
                                .orElseGet(() -> nobody(address, vpc.getKey(), vpc.getValue())));
    }

    /** By the source's own route: what is there must not choose the VPC. */
    private static boolean leads(Source from, Ipv4 address, String vpcId, Picture picture) {
        return from instanceof Source.InSubnet(var subnetId, _, _)
                && picture.subnet(subnetId)
                        .routes()
                        .to(address)
                        .map(route -> picture.attachments().get(route.target()))
                        .filter(target ->
                                target instanceof Attachment.Peering peering
                                        && peering.leadsTo(vpcId))
                        .isPresent();
    }

    private static Found nobody(Ipv4 address, String vpcId, Cidr range) {
        var none =
                new Endpoint(
                        "", vpcId, "", "absent", List.of(), List.of(), Policy.full(), Map.of());
        var closed = new NetworkAcl("", List.of());
        var there = new Subnet("", vpcId, range, "", new RouteTable("", List.of()), closed);
        return new Found(none, new Interface("", "", "", "", address), there);
    }
}
