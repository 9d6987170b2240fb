package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.balancer.Listeners;
import dev.drawbridge.provider.domain.balancer.LoadBalancer;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeAttributes;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Create;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Listen;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Move;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.StopListening;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TagIt;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TagListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TakeDown;
import dev.drawbridge.provider.domain.balancer.LoadBalancerDecider;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent;
import dev.drawbridge.provider.domain.balancer.LoadBalancers;
import dev.drawbridge.provider.domain.targets.TargetGroups;
import dev.drawbridge.provider.domain.targets.TargetGroups.Use;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class LoadBalancerAggregate {

    @AggregateIdentifier private @Nullable String arn;
    private LoadBalancer state = LoadBalancer.ABSENT;

    /** Answers with the load balancer of this name, made now or before. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    String handle(Create create, LoadBalancers balancers) {
        var other = balancers.claimName(create);
        if (other.isPresent()) {
            if (!other.get().alike()) {
                Decisions.apply(Decision.refuse(new Refusal.NameTaken(create.name())));
            }
            return other.get().arn();
        }
        decide(create, false);
        return create.arn();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Move move) {
        decide(move, false);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeAttributes change) {
        decide(change, false);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TagIt tag) {
        decide(tag, false);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeDown takeDown, LoadBalancers balancers) {
        decide(takeDown, balancers.usedWhileShut(takeDown.arn()));
    }

    /** Answers with the listener on this port, made now or before. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    String handle(Listen listen, TargetGroups groups) {
        var target = listen.listener().targetGroupArn();
        Decisions.apply(Listeners.decide(listen, state, groups.shut(target, listen.by())));
        return Listeners.on(listen.listener().port(), state)
                .map(BalancerListener::listenerArn)
                .orElse(listen.listenerArn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeListener change, TargetGroups groups) {
        var target = Listeners.target(change, state);
        Decisions.apply(Listeners.decide(change, state, groups.shut(target, change.by())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TagListener tag) {
        Decisions.apply(Listeners.decide(tag, state, Use.NOT_ASKED));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StopListening stop) {
        Decisions.apply(Listeners.decide(stop, state, Use.NOT_ASKED));
    }

    private void decide(LoadBalancerCommand command, boolean inUse) {
        Decisions.apply(LoadBalancerDecider.decide(command, state, inUse));
    }

    @EventSourcingHandler
    void on(LoadBalancerEvent event) {
        arn = event.arn();
        state = LoadBalancer.evolve(state, event);
    }
}
