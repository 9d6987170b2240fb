package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.Explanation.Step;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Picture.Endpoint;
import dev.drawbridge.consumer.domain.paths.Picture.Found;
import dev.drawbridge.consumer.domain.paths.Picture.Interface;
import dev.drawbridge.consumer.domain.paths.Picture.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way to one interface of an endpoint: there, in, on, and the answers' way back. */
final class EndpointWay {

    private final PathQuestion question;
    private final Endpoint endpoint;
    private final Interface made;
    private final Subnet there;
    private final @Nullable Subnet here;
    private final Ipv4 source;
    private final List<String> sourceGroups;
    private final Picture picture;

    EndpointWay(PathQuestion question, Found found, Picture picture) {
        this.question = question;
        this.endpoint = found.endpoint();
        this.made = found.made();
        this.picture = picture;
        this.there = found.there();
        switch (question.from()) {
            case Source.InSubnet(var subnetId, var address, var groups) -> {
                this.here = Objects.requireNonNull(picture.subnets().get(subnetId));
                this.source = address;
                this.sourceGroups = groups;
            }
            case Source.OnPremises(_, var address) -> {
                this.here = null;
                this.source = address;
                this.sourceGroups = List.of();
            }
            case Source.TheService _ -> throw new IllegalArgumentException("is never on its way");
        }
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(there("endpoint", state()));
        var routes = new Routing(picture, there, here, source, made.address());
        steps.add(here("route", routes.onward()));
        steps.add(there("route of answers", routes.back()));
        if (here != null) {
            steps.add(here("source security groups", ownGroups()));
        }
        acls(steps);
        steps.add(there("endpoint security groups", theirGroups()));
        steps.add(there("endpoint policy", endpoint.judge(question, source)));
        steps.add(there("zone", zone()));
        return steps;
    }

    private Step here(String name, Verdict verdict) {
        return new Step(name, verdict, here != null && picture.abroad().contains(here.vpcId()));
    }

    private Step there(String name, Verdict verdict) {
        return new Step(name, verdict, picture.abroad().contains(there.vpcId()));
    }

    private Verdict state() {
        var id = endpoint.endpointId();
        return endpoint.state().equals("available")
                ? Verdict.open(
                        id, "is available and has the interface " + made.networkInterfaceId())
                : Verdict.closed(id, "is %s, not available".formatted(endpoint.state()));
    }

    private Verdict ownGroups() {
        return SecurityGroup.judge(
                picture.groups(sourceGroups),
                true,
                made.address(),
                endpoint.groupIds(),
                question.port());
    }

    private Verdict theirGroups() {
        return SecurityGroup.judge(
                picture.groups(endpoint.groupIds()), false, source, sourceGroups, question.port());
    }

    private void acls(List<Step> steps) {
        if (here != null && here.subnetId().equals(there.subnetId())) {
            var same = Verdict.passed("within one subnet no network ACL is asked");
            steps.add(here("network ACLs", same));
            return;
        }
        var port = Ports.only(question.port());
        var answers = question.answerPorts();
        if (here != null) {
            var out = here.acl().judge(true, made.address(), port);
            steps.add(here("source network ACL, out", out));
        }
        steps.add(there("endpoint network ACL, in", there.acl().judge(false, source, port)));
        var back = there.acl().judge(true, source, answers);
        steps.add(there("endpoint network ACL, answers out", back));
        if (here != null) {
            var in = here.acl().judge(false, made.address(), answers);
            steps.add(here("source network ACL, answers in", in));
        }
    }

    /** A zone's name is an account's own affair; its id is the same for all. */
    private Verdict zone() {
        var id = made.availabilityZoneId();
        var theirs = endpoint.zonesAtTheProvider().get(id);
        return Verdict.open(
                id,
                "the request stays in %s: %s here%s"
                        .formatted(
                                id,
                                made.availabilityZone(),
                                theirs == null ? "" : ", %s at the provider".formatted(theirs)));
    }
}
