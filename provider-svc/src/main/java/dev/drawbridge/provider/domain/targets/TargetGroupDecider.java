package dev.drawbridge.provider.domain.targets;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.targets.TargetGroup.Absent;
import dev.drawbridge.provider.domain.targets.TargetGroup.Standing;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Change;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Create;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Delete;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Deregister;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Register;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.TagIt;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupChanged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupCreated;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupDeleted;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupTagged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetsChanged;
import dev.drawbridge.provider.domain.targets.TargetGroups.Use;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.LinkedHashMap;
import java.util.List;

/** What an owner may do with a target group. */
public final class TargetGroupDecider {

    /** As on AWS, and an event has to fit into a message. */
    private static final int MOST = 1_000;

    private TargetGroupDecider() {}

    /**
     * @param use asked for a deletion only
     */
    public static Decision<TargetGroupEvent> decide(
            TargetGroupCommand command, TargetGroup state, Use use) {
        if (command instanceof Create create) {
            return state instanceof Absent ? create(create) : Decision.nothing();
        }
        if (!(state instanceof Standing standing) || !standing.owner().equals(command.by())) {
            // As on AWS deleting what is not there succeeds; whose it is nobody learns.
            return command instanceof Delete
                    ? Decision.nothing()
                    : Decision.refuse(new Refusal.NoSuchTargetGroup(command.arn()));
        }
        return switch (command) {
            case Create _ -> Decision.nothing();
            case Register register -> register(register, standing);
            case Deregister deregister -> deregister(deregister, standing);
            case Change change -> change(change, standing);
            case TagIt tag -> tag(tag, standing);
            case Delete delete ->
                    use.balancers().isEmpty()
                            ? Decision.events(
                                    new TargetGroupDeleted(
                                            delete.arn(), standing.owner().account()))
                            : Decision.refuse(new Refusal.GroupInUse(delete.arn()));
        };
    }

    private static Decision<TargetGroupEvent> create(Create create) {
        return Tagging.wrong(create.tags())
                .map(Decision::<TargetGroupEvent>refuse)
                .orElseGet(() ->
                        Decision.events(
                                new TargetGroupCreated(
                                        create.arn(),
                                        create.by().account(),
                                        create.by().region(),
                                        create.name(),
                                        create.protocol(),
                                        create.port(),
                                        create.vpcId(),
                                        create.healthCheck(),
                                        create.tags())));
    }

    /** An address is registered once with a port: again, it may only move to another zone. */
    private static Decision<TargetGroupEvent> register(Register register, Standing standing) {
        var all = byPlace(standing.targets());
        register.targets().forEach(target -> all.put(place(target), target));
        return all.size() > MOST
                ? Decision.refuse(new Refusal.TooManyTargets(MOST))
                : changed(register, standing, List.copyOf(all.values()));
    }

    private static Decision<TargetGroupEvent> deregister(Deregister deregister, Standing standing) {
        var all = byPlace(standing.targets());
        deregister.targets().forEach(target -> all.remove(place(target)));
        return changed(deregister, standing, List.copyOf(all.values()));
    }

    private static Decision<TargetGroupEvent> changed(
            TargetGroupCommand command, Standing standing, List<BalancerTarget> targets) {
        return targets.equals(standing.targets())
                ? Decision.nothing()
                : Decision.events(
                        new TargetsChanged(command.arn(), standing.owner().account(), targets));
    }

    private static LinkedHashMap<String, BalancerTarget> byPlace(List<BalancerTarget> targets) {
        var all = new LinkedHashMap<String, BalancerTarget>();
        targets.forEach(target -> all.put(place(target), target));
        return all;
    }

    private static String place(BalancerTarget target) {
        return target.address() + ":" + target.port();
    }

    private static Decision<TargetGroupEvent> change(Change change, Standing standing) {
        var check = change.healthCheck().of(standing.healthCheck());
        return standing.changed(check, change.attributes()).equals(standing)
                ? Decision.nothing()
                : Decision.events(
                        new TargetGroupChanged(
                                change.arn(),
                                standing.owner().account(),
                                check,
                                change.attributes()));
    }

    private static Decision<TargetGroupEvent> tag(TagIt tag, Standing standing) {
        var tags = tag.tagging().of(standing.tags());
        var wrong = Tagging.wrong(tags);
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        return tags.equals(standing.tags())
                ? Decision.nothing()
                : Decision.events(
                        new TargetGroupTagged(tag.arn(), standing.owner().account(), tags));
    }
}
