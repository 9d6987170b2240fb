package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.Explanation.Step;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment.InternetGateway;
import dev.drawbridge.consumer.domain.paths.Picture.Subnet;
import java.util.List;
import java.util.Objects;

/** The way to a service's public address: not through an endpoint, but over the Internet. */
final class PublicWay {

    private PublicWay() {}

    static List<Step> steps(PathQuestion question, Ipv4 to, Picture picture) {
        if (!(question.from() instanceof Source.InSubnet(var subnetId, _, var groups))) {
            return List.of(
                    new Step(
                            "route",
                            Verdict.open(
                                    "internet",
                                    "%s is reached over the network's own way to the Internet,"
                                                    .formatted(to)
                                            + " not through the endpoint")));
        }
        var subnet = Objects.requireNonNull(picture.subnets().get(subnetId));
        var own = picture.groups(groups);
        return List.of(
                new Step("route", route(subnet, to, picture)),
                new Step(
                        "source security groups",
                        SecurityGroup.judge(own, true, to, List.of(), question.port())),
                new Step(
                        "source network ACL, out",
                        subnet.acl().judge(true, to, Ports.only(question.port()))),
                new Step(
                        "source network ACL, answers in",
                        subnet.acl().judge(false, to, question.answerPorts())));
    }

    private static Verdict route(Subnet subnet, Ipv4 to, Picture picture) {
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
        return picture.attachments().get(route.get().target()) instanceof InternetGateway
                ? Verdict.open(
                        name,
                        "to the public address range by the internet gateway, not through the"
                                + " endpoint")
                : Verdict.closed(name, "its target does not lead to the Internet");
    }
}
