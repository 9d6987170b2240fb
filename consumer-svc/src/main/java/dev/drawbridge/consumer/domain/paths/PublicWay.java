package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.Explanation.Step;
import dev.drawbridge.consumer.domain.paths.Explanation.Way;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment.InternetGateway;
import dev.drawbridge.consumer.domain.paths.Picture.Endpoint;
import dev.drawbridge.consumer.domain.paths.Picture.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to a service's public address: over the Internet, or by a Gateway endpoint's route. */
final class PublicWay {

    private PublicWay() {}

    static Way of(PathQuestion question, Ipv4 to, Picture picture) {
        if (!(question.from() instanceof Source.InSubnet from)) {
            return way(to, null, List.of(fromElsewhere(to)));
        }
        var subnet = Objects.requireNonNull(picture.subnets().get(from.subnetId()));
        var gateway = gateway(subnet, to, picture);
        boolean abroad = picture.abroad().contains(subnet.vpcId());
        var steps = new ArrayList<Step>();
        steps.add(new Step("route", route(subnet, to, gateway.orElse(null), picture), abroad));
        var own = picture.groups(from.groupIds());
        steps.add(
                new Step(
                        "source security groups",
                        SecurityGroup.judge(own, true, to, List.of(), question.port()),
                        abroad));
        var out = subnet.acl().judge(true, to, Ports.only(question.port()));
        steps.add(new Step("source network ACL, out", out, abroad));
        var in = subnet.acl().judge(false, to, question.answerPorts());
        steps.add(new Step("source network ACL, answers in", in, abroad));
        gateway.map(endpoint -> endpoint.judge(question, from.address()))
                .ifPresent(said -> steps.add(new Step("endpoint policy", said, abroad)));
        return way(to, gateway.map(Endpoint::endpointId).orElse(null), steps);
    }

    private static Way way(Ipv4 to, @Nullable String endpointId, List<Step> steps) {
        return new Way(to.toString(), endpointId, null, null, steps);
    }

    /** Who comes from on premises or by a peering has no route of the VPC's. */
    private static Step fromElsewhere(Ipv4 to) {
        return new Step(
                "route",
                Verdict.open(
                        "internet",
                        "%s is reached over the network's own way to the Internet,".formatted(to)
                                + " not through the endpoint"));
    }

    private static Optional<Endpoint> gateway(Subnet subnet, Ipv4 to, Picture picture) {
        return subnet.routes()
                .to(to)
                .filter(RouteTable.Route::active)
                .flatMap(route -> picture.gateway(route.target()));
    }

    private static Verdict route(
            Subnet subnet, Ipv4 to, @Nullable Endpoint gateway, Picture picture) {
        var table = subnet.routes();
        var route = table.to(to);
        if (route.isEmpty()) {
            return Verdict.closed(
                    table.tableId(),
                    "no route of %s leads to the public address %s"
                            .formatted(subnet.subnetId(), to));
        }
        var name = table.name(route.get());
        if (!route.get().active()) {
            return Verdict.closed(name, "the route is a blackhole: its target is gone");
        }
        if (gateway != null) {
            return Verdict.open(
                    name, "to %s by the Gateway endpoint".formatted(gateway.serviceName()));
        }
        return picture.attachments().get(route.get().target()) instanceof InternetGateway
                ? Verdict.open(
                        name,
                        "to the public address range by the internet gateway, not through the"
                                + " endpoint")
                : Verdict.closed(name, "its target does not lead to the Internet");
    }
}
