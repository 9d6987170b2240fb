package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.balancer.LoadBalancer.Absent;
import dev.drawbridge.provider.domain.balancer.LoadBalancer.Standing;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeAttributes;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Create;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Move;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.OfListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TagIt;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TakeDown;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerChanged;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an owner may do with a load balancer. */
public final class LoadBalancerDecider {

    private LoadBalancerDecider() {}

    /**
     * @param inUse whether a service stands behind it
     */
    public static Decision<LoadBalancerEvent> decide(
            LoadBalancerCommand command, LoadBalancer state, boolean inUse) {
        if (command instanceof Create create) {
            return state instanceof Absent ? create(create) : Decision.nothing();
        }
        if (!(state instanceof Standing standing) || !standing.owner().equals(command.by())) {
            // As on AWS taking down what is not there succeeds; whose it is nobody learns.
            return command instanceof TakeDown
                    ? Decision.nothing()
                    : Decision.refuse(new Refusal.NotStanding(command.arn()));
        }
        return switch (command) {
            case Create _ -> Decision.nothing();
            case Move move -> move(move, standing);
            case ChangeAttributes change -> changeAttributes(change, standing);
            case TagIt tag -> tag(tag, standing);
            // Decided by Listeners, which asks more.
            case OfListener _ -> Decision.nothing();
            case TakeDown _ -> takeDown(command, standing, inUse);
        };
    }

    private static Decision<LoadBalancerEvent> create(Create create) {
        var wrongTags = Tagging.wrong(create.tags());
        if (wrongTags.isPresent()) {
            return Decision.refuse(wrongTags.get());
        }
        return oneInAZone(create.places())
                ? Decision.events(
                        new LoadBalancerCreated(
                                create.arn(),
                                create.by().account(),
                                create.by().region(),
                                create.name(),
                                create.scheme(),
                                create.ipAddressType(),
                                create.vpcId(),
                                create.places(),
                                create.tags(),
                                create.securityGroups()))
                : Decision.refuse(new Refusal.TwoInOneZone());
    }

    private static boolean oneInAZone(List<LoadBalancerPlace> places) {
        return places.stream().map(LoadBalancerPlace::availabilityZoneId).distinct().count()
                == places.size();
    }

    private static Decision<LoadBalancerEvent> move(Move move, Standing standing) {
        return oneInAZone(move.places())
                ? changed(move, standing, move.places(), standing.attributes(), standing.tags())
                : Decision.refuse(new Refusal.TwoInOneZone());
    }

    private static Decision<LoadBalancerEvent> changeAttributes(
            ChangeAttributes change, Standing standing) {
        var attributes = new TreeMap<>(standing.attributes());
        attributes.putAll(change.attributes());
        return changed(change, standing, standing.places(), attributes, standing.tags());
    }

    private static Decision<LoadBalancerEvent> tag(TagIt tag, Standing standing) {
        var tags = tag.tagging().of(standing.tags());
        return Tagging.wrong(tags)
                .map(Decision::<LoadBalancerEvent>refuse)
                .orElseGet(() ->
                        changed(tag, standing, standing.places(), standing.attributes(), tags));
    }

    private static Decision<LoadBalancerEvent> changed(
            LoadBalancerCommand command,
            Standing standing,
            List<LoadBalancerPlace> places,
            Map<String, String> attributes,
            Map<String, String> tags) {
        var after = new Standing(standing.owner(), places, attributes, tags, standing.listeners());
        return after.equals(standing)
                ? Decision.nothing()
                : Decision.events(
                        new LoadBalancerChanged(
                                command.arn(),
                                standing.owner().account(),
                                places,
                                attributes,
                                tags));
    }

    private static Decision<LoadBalancerEvent> takeDown(
            LoadBalancerCommand takeDown, Standing standing, boolean inUse) {
        if (standing.protectedFromDeletion()) {
            return Decision.refuse(new Refusal.DeletionProtected(takeDown.arn()));
        }
        return inUse
                ? Decision.refuse(new Refusal.LoadBalancerInUse(takeDown.arn()))
                : Decision.events(
                        new LoadBalancerDeleted(takeDown.arn(), standing.owner().account()));
    }
}
