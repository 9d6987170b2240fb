package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.endpoint.Claims;
import dev.drawbridge.consumer.domain.endpoint.Claims.Exchange;
import dev.drawbridge.consumer.domain.endpoint.Claims.Outcome;
import dev.drawbridge.consumer.domain.endpoint.Endpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteAccepted;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRequestReceived;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointDecider;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.events.decide.Decision;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class EndpointAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Endpoint endpoint = new Endpoint.Unknown();

    EndpointAggregate() {}

    /** What is claimed and then refused goes with the transaction. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    EndpointEvent handle(RequestEndpoint command, Claims claims, Clock clock) {
        return Applied.first(
                claims.repeated(command)
                        .map(Decision::<EndpointEvent>refuse)
                        .orElseGet(() -> granted(command, claims, clock)));
    }

    private Decision<EndpointEvent> granted(RequestEndpoint command, Claims claims, Clock clock) {
        var objection = decide(command, clock);
        if (objection instanceof Decision.Denied<EndpointEvent>) {
            return objection;
        }
        return switch (claims.claim(Exchange.of(command))) {
            case Outcome.Granted(var addresses) -> decide(command.with(addresses), clock);
            case Outcome.Denied(var refusal) -> Decision.refuse(refusal);
        };
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ModifyEndpoint command, Claims claims, Clock clock) {
        Decisions.apply(modified(command, claims, clock));
    }

    private Decision<EndpointEvent> modified(ModifyEndpoint command, Claims claims, Clock clock) {
        var objection = decide(command, clock);
        if (objection instanceof Decision.Denied<EndpointEvent>
                || !(endpoint instanceof Endpoint.Live live)) {
            return objection;
        }
        return switch (claims.exchange(Exchange.of(command, live))) {
            case Outcome.Granted(var addresses) -> decide(command.with(addresses), clock);
            case Outcome.Denied(var refusal) -> Decision.refuse(refusal);
        };
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteEndpoint command, Claims claims, Clock clock) {
        Decisions.apply(decide(command, clock));
        claims.giveBackQuota(command.endpointId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FinishDeletion command, Claims claims, Clock clock) {
        var decision = decide(command, clock);
        if (!decision.equals(Decision.nothing())) {
            claims.giveBackAddresses(command.endpointId());
        }
        Decisions.apply(decision);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FinishProvisioning command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteRequestReceived command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteAccepted command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteRejected command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteFailed command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteExpired command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    private Decision<EndpointEvent> decide(EndpointCommand command, Clock clock) {
        return EndpointDecider.decide(command, endpoint, Now.of(clock));
    }

    @EventSourcingHandler
    void on(EndpointEvent event) {
        id = event.connection().endpointId().value();
        endpoint = Endpoint.evolve(endpoint, event);
    }
}
