package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment.InternetGateway;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment.OnPremises;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment.Peering;
import dev.drawbridge.consumer.domain.paths.Picture.Subnet;
import org.jspecify.annotations.Nullable;

/**
 * How packets find the interface, and how answers find back.
 *
 * @param there the subnet of the interface
 * @param here the subnet of the source; null where that is on premises
 */
record Routing(Picture picture, Subnet there, @Nullable Subnet here, Ipv4 source, Ipv4 to) {

    Verdict onward() {
        if (here != null) {
            return by(here, to, there.vpcId());
        }
        return picture.attachments().entrySet().stream()
                .filter(entry -> reaches(entry.getValue()))
                .findFirst()
                .map(entry ->
                        Verdict.open(
                                entry.getKey(),
                                "%s leads from %s to %s"
                                        .formatted(kind(entry.getValue()), source, there.vpcId())))
                .orElseGet(() ->
                        Verdict.closed(
                                there.vpcId(),
                                "no Direct Connect and no VPN joins %s to this VPC"
                                        .formatted(source)));
    }

    Verdict back() {
        return by(there, source, here == null ? "" : here.vpcId());
    }

    private boolean reaches(Attachment attachment) {
        return attachment instanceof OnPremises site
                && site.vpcId().equals(there.vpcId())
                && site.leadsTo(source);
    }

    /**
     * @param vpcId where the address is; empty for on premises
     */
    private Verdict by(Subnet subnet, Ipv4 address, String vpcId) {
        var table = subnet.routes();
        var route = table.to(address);
        if (route.isEmpty()) {
            return Verdict.closed(
                    table.tableId(),
                    "no route of %s leads to %s".formatted(subnet.subnetId(), address));
        }
        var name = table.name(route.get());
        if (!route.get().active()) {
            return Verdict.closed(name, "the route is a blackhole: its target is gone");
        }
        var target = route.get().target();
        if (target.equals(RouteTable.LOCAL)) {
            return vpcId.equals(subnet.vpcId())
                    ? Verdict.open(name, "both are in " + vpcId)
                    : Verdict.closed(name, "%s is not in this VPC".formatted(address));
        }
        return through(name, target, subnet, address, vpcId);
    }

    private Verdict through(String name, String target, Subnet subnet, Ipv4 address, String vpcId) {
        return switch (picture.attachments().get(target)) {
            case Peering peering when peering.joins(subnet.vpcId(), vpcId) ->
                    Verdict.open(name, "peering joins %s and %s".formatted(subnet.vpcId(), vpcId));
            case OnPremises site when vpcId.isEmpty() && site.leadsTo(address) ->
                    Verdict.open(name, "%s leads to %s".formatted(site.kind(), address));
            case InternetGateway _ ->
                    Verdict.closed(name, "an internet gateway leads to no private address");
            case null, default ->
                    Verdict.closed(name, "%s does not lead to %s".formatted(target, address));
        };
    }

    private static String kind(Attachment attachment) {
        return attachment instanceof OnPremises site ? site.kind() : "";
    }
}
