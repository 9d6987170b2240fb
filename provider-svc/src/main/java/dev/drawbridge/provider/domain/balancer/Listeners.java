package dev.drawbridge.provider.domain.balancer;

import static java.util.Objects.requireNonNullElse;

import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.balancer.LoadBalancer.Standing;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Listen;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.OfListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.StopListening;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TagListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerPut;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerRemoved;
import dev.drawbridge.provider.domain.targets.TargetGroups.Use;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.Optional;

/** What an owner may do with the listeners of a load balancer. */
public final class Listeners {

    /** As on AWS. */
    private static final int MOST = 50;

    private Listeners() {}

    /** The one that listens on the port already. */
    public static Optional<BalancerListener> on(int port, LoadBalancer state) {
        return state instanceof Standing standing
                ? standing.listeners().values().stream().filter(l -> l.port() == port).findFirst()
                : Optional.empty();
    }

    /** The target group that it leads to once it is changed; empty where there is no listener. */
    public static String target(ChangeListener change, LoadBalancer state) {
        var given = change.targetGroupArn();
        if (given != null) {
            return given;
        }
        var now =
                state instanceof Standing standing
                        ? standing.listeners().get(change.listenerArn())
                        : null;
        return now == null ? "" : now.targetGroupArn();
    }

    /**
     * @param use of the target group that a listener shall lead to
     */
    public static Decision<LoadBalancerEvent> decide(
            OfListener command, LoadBalancer state, Use use) {
        if (!(state instanceof Standing standing) || !standing.owner().equals(command.by())) {
            return Decision.refuse(
                    command instanceof Listen
                            ? new Refusal.NotStanding(command.arn())
                            : new Refusal.NoSuchListener(command.listenerArn()));
        }
        if (command instanceof Listen listen) {
            return listen(listen, standing, use);
        }
        var listener = standing.listeners().get(command.listenerArn());
        if (listener == null) {
            return Decision.refuse(new Refusal.NoSuchListener(command.listenerArn()));
        }
        return switch (command) {
            case Listen _ -> Decision.nothing();
            case ChangeListener change -> change(change, standing, listener, use);
            case TagListener tag -> tag(tag, standing, listener);
            case StopListening stop ->
                    Decision.events(
                            new ListenerRemoved(
                                    stop.arn(), standing.owner().account(), stop.listenerArn()));
        };
    }

    private static Decision<LoadBalancerEvent> listen(Listen listen, Standing standing, Use use) {
        var wanted = listen.listener();
        var other = on(wanted.port(), standing);
        if (other.isPresent()) {
            return alike(other.get(), wanted)
                    ? Decision.nothing()
                    : Decision.refuse(new Refusal.PortTaken(listen.arn()));
        }
        var wrongTags = Tagging.wrong(wanted.tags());
        if (wrongTags.isPresent()) {
            return Decision.refuse(wrongTags.get());
        }
        return standing.listeners().size() >= MOST && use.standing()
                ? Decision.refuse(new Refusal.TooManyListeners(MOST))
                : put(listen.arn(), standing, wanted, use);
    }

    /** The event, where the target group may be led to. */
    private static Decision<LoadBalancerEvent> put(
            String arn, Standing standing, BalancerListener wanted, Use use) {
        if (!use.standing()) {
            return Decision.refuse(new Refusal.NoSuchTargetGroup(wanted.targetGroupArn()));
        }
        return use.balancers().stream().allMatch(arn::equals)
                ? Decision.events(new ListenerPut(arn, standing.owner().account(), wanted))
                : Decision.refuse(new Refusal.GroupOfAnother(wanted.targetGroupArn()));
    }

    private static Decision<LoadBalancerEvent> change(
            ChangeListener change, Standing standing, BalancerListener now, Use use) {
        var wanted =
                new BalancerListener(
                        now.listenerArn(),
                        now.protocol(),
                        requireNonNullElse(change.port(), now.port()),
                        requireNonNullElse(change.targetGroupArn(), now.targetGroupArn()),
                        now.tags());
        if (on(wanted.port(), standing).filter(other -> !other.equals(now)).isPresent()) {
            return Decision.refuse(new Refusal.PortTaken(change.arn()));
        }
        return wanted.equals(now) ? Decision.nothing() : put(change.arn(), standing, wanted, use);
    }

    /** Asked for twice in the same words: as on AWS both succeed. */
    private static boolean alike(BalancerListener one, BalancerListener other) {
        return one.protocol().equals(other.protocol())
                && one.targetGroupArn().equals(other.targetGroupArn());
    }

    private static Decision<LoadBalancerEvent> tag(
            TagListener tag, Standing standing, BalancerListener listener) {
        var tags = tag.tagging().of(listener.tags());
        var wrong = Tagging.wrong(tags);
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        return tags.equals(listener.tags())
                ? Decision.nothing()
                : Decision.events(
                        new ListenerPut(
                                tag.arn(),
                                standing.owner().account(),
                                new BalancerListener(
                                        listener.listenerArn(),
                                        listener.protocol(),
                                        listener.port(),
                                        listener.targetGroupArn(),
                                        tags)));
    }
}
