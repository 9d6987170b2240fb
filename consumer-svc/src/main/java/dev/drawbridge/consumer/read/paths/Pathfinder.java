package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.Question;
import dev.drawbridge.consumer.domain.paths.Abroad;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param account whose question it is: what is another's is marked as such
     */
    public Explanation explain(PathQuestion question, VpcView vpc, String account) {
        if (question.from() instanceof Source.TheService) {
            var nowhere = Answer.literal("0.0.0.0").orElseThrow();
            return Paths.explain(question, nowhere, empty());
        }
        var answer =
                Answer.literal(question.to())
                        .orElseGet(() ->
                                outlooks.resolve(
                                        Question.address(question.to()),
                                        question.from() instanceof Source.InSubnet ? vpc : null,
                                        account));
        return Paths.explain(question, answer, picture(question, answer, vpc, account));
    }

    private Picture picture(PathQuestion question, Answer answer, VpcView vpc, String account) {
        var near = near(question, vpc);
        var found = endpoints(answer, vpc, near);
        var owners = new HashMap<>(Map.of(vpc.vpcId(), vpc.owner()));
        found.forEach(endpoint -> owners.put(endpoint.vpcId(), endpoint.owner()));
        var around = surroundings.of(owners, vpc.region());
        owners.putAll(near);
        var places =
                subnets(question, found, vpc).stream()
                        .collect(Collectors.toMap(SubnetView::subnetId, around::subnet));
        return new Picture(
                places,
                around.groups(),
                found.stream().map(pictures::of).toList(),
                around.attachments(),
                owners.keySet().stream()
                        .filter(id -> !account.equals(owners.get(id)))
                        .collect(Collectors.toUnmodifiableSet()),
                neighbours(vpc, near, account));
    }

    private Abroad neighbours(VpcView vpc, Map<String, String> near, String account) {
        if (near.values().stream().allMatch(account::equals)) {
            return Abroad.NOWHERE;
        }
        var ranges = surroundings.ranges(vpc);
        ranges.keySet().removeIf(id -> account.equals(near.getOrDefault(id, account)));
        return new Abroad(ranges);
    }

    /** By a peering nobody goes on from elsewhere: from on premises only one's own count. */
    private Map<String, String> near(PathQuestion question, VpcView vpc) {
        var near = surroundings.neighbours(vpc);
        if (question.from() instanceof Source.OnPremises) {
            near.values().removeIf(owner -> !owner.equals(vpc.owner()));
        }
        return near;
    }

    /** An endpoint that is gone is shown for a while, but its addresses are free already. */
    private List<EndpointView> endpoints(Answer answer, VpcView vpc, Map<String, String> near) {
        var here = answer.origin() == Answer.Origin.PUBLIC_RANGE;
        return near.values().stream()
                .distinct()
                .flatMap(owner -> ledTo(answer, owner, vpc, near).stream())
                .filter(endpoint -> !endpoint.state().equals("deleted"))
                .filter(endpoint ->
                        endpoint.owner().equals(vpc.owner()) || near.containsKey(endpoint.vpcId()))
                .filter(endpoint -> !here || endpoint.isGateway())
                .toList();
    }

    private List<EndpointView> ledTo(
            Answer answer, String owner, VpcView vpc, Map<String, String> near) {
        var id = answer.endpointId();
        if (id != null) {
            return endpoints.find(owner, vpc.region(), List.of(id));
        }
        var vpcIds =
                answer.origin() == Answer.Origin.PUBLIC_RANGE
                        ? List.of(vpc.vpcId())
                        : Surroundings.vpcsOf(owner, near);
        return endpoints.inVpcs(owner, vpc.region(), vpcIds);
    }

    private List<SubnetView> subnets(PathQuestion question, List<EndpointView> found, VpcView vpc) {
        var ids = new HashMap<String, Set<String>>();
        if (question.from() instanceof Source.InSubnet(var subnetId, _, _)) {
            ids.computeIfAbsent(vpc.owner(), _ -> new HashSet<>()).add(subnetId);
        }
        for (var endpoint : found) {
            endpoint.facts()
                    .interfaces()
                    .forEach(made ->
                            ids.computeIfAbsent(endpoint.owner(), _ -> new HashSet<>())
                                    .add(made.subnetId()));
        }
        return ids.entrySet().stream()
                .flatMap(
                        each -> subnets.find(each.getKey(), vpc.region(), each.getValue()).stream())
                .toList();
    }

    private static Picture empty() {
        return new Picture(Map.of(), Map.of(), List.of(), Map.of());
    }
}
