package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.Question;
import dev.drawbridge.consumer.domain.paths.Explanation;
import dev.drawbridge.consumer.domain.paths.PathQuestion;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Paths;
import dev.drawbridge.consumer.domain.paths.Picture;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.dns.Outlooks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers questions about paths from what is stored. */
@Component
public final class Pathfinder {

    private final Outlooks outlooks;
    private final Endpoints endpoints;
    private final Subnets subnets;
    private final Surroundings surroundings;
    private final EndpointPictures pictures;

    Pathfinder(
            Outlooks outlooks,
            Endpoints endpoints,
            Subnets subnets,
            Surroundings surroundings,
            EndpointPictures pictures) {
        this.outlooks = outlooks;
        this.endpoints = endpoints;
        this.subnets = subnets;
        this.surroundings = surroundings;
        this.pictures = pictures;
    }

    /**
     * @param vpc the VPC that the source is in or attached to
     */
    public Explanation explain(PathQuestion question, VpcView vpc) {
        if (question.from() instanceof Source.TheService) {
            var nowhere = Answer.literal("0.0.0.0").orElseThrow();
            return Paths.explain(question, nowhere, empty());
        }
        var answer =
                Answer.literal(question.to())
                        .orElseGet(() ->
                                outlooks.resolve(
                                        Question.address(question.to()),
                                        question.from() instanceof Source.InSubnet ? vpc : null));
        return Paths.explain(question, answer, picture(question, answer, vpc));
    }

    private Picture picture(PathQuestion question, Answer answer, VpcView vpc) {
        var found = endpoints(answer, vpc);
        var vpcIds = new LinkedHashSet<>(Set.of(vpc.vpcId()));
        found.forEach(endpoint -> vpcIds.add(endpoint.vpcId()));
        var around = surroundings.of(vpc.owner(), vpc.region(), vpcIds);
        var places =
                subnets(question, found, vpc).stream()
                        .collect(Collectors.toMap(SubnetView::subnetId, around::subnet));
        return new Picture(
                places,
                around.groups(),
                found.stream().map(pictures::of).toList(),
                around.attachments());
    }

    /** An endpoint that is gone is shown for a while, but its addresses are free already. */
    private List<EndpointView> endpoints(Answer answer, VpcView vpc) {
        return ledTo(answer, vpc).stream()
                .filter(endpoint -> !endpoint.state().equals("deleted"))
                .toList();
    }

    private List<EndpointView> ledTo(Answer answer, VpcView vpc) {
        var id = answer.endpointId();
        if (id != null) {
            return endpoints.find(vpc.owner(), vpc.region(), List.of(id));
        }
        if (answer.origin() == Answer.Origin.PUBLIC_RANGE) {
            return endpoints.inVpcs(vpc.owner(), vpc.region(), List.of(vpc.vpcId())).stream()
                    .filter(EndpointView::isGateway)
                    .toList();
        }
        var near = surroundings.neighbours(vpc);
        return endpoints.inVpcs(vpc.owner(), vpc.region(), near);
    }

    private List<SubnetView> subnets(PathQuestion question, List<EndpointView> found, VpcView vpc) {
        var from =
                question.from() instanceof Source.InSubnet(var subnetId, _, _)
                        ? Stream.of(subnetId)
                        : Stream.<String>empty();
        var theirs =
                found.stream()
                        .flatMap(endpoint -> endpoint.facts().interfaces().stream())
                        .map(EndpointView.Interface::subnetId);
        var ids = Stream.concat(from, theirs).collect(Collectors.toSet());
        return subnets.find(vpc.owner(), vpc.region(), ids);
    }

    private static Picture empty() {
        return new Picture(Map.of(), Map.of(), List.of(), Map.of());
    }
}
