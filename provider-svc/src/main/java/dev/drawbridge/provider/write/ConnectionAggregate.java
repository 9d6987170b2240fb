package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.Forget;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Release;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.ConnectionDecider;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.people.Story;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Since revision 3 it is known when it was asked for; older snapshots are not read. */
@Revision("3")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class ConnectionAggregate {

    @AggregateIdentifier private @Nullable String endpointId;
    private Connection state = Connection.UNHEARD_OF;
    private Story story = Story.BLANK;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Request request, Admission admission) {
        admission.settled(decide(request, admission.counted(request.connection())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Accept accept, Admission admission) {
        admission.settled(decide(accept, admission.to(accept.serviceId(), accept.hand())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Reject reject, Admission admission) {
        decide(reject, admission.to(reject.serviceId(), reject.hand()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Expire timeIsOver, Admission admission) {
        decide(timeIsOver, admission.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MarkAvailable report, Admission admission) {
        decide(report, admission.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Release release, Admission admission) {
        decide(release, admission.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Forget forget, Admission admission) {
        decide(forget, admission.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Undo undo, Admission admission) {
        decide(undo, admission.to(undo.serviceId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CarryOut carryOut, Admission admission) {
        var circumstances =
                state instanceof Connection.Known known
                        ? admission.to(known.facts().serviceId())
                        : admission.none();
        admission.settled(decide(carryOut, circumstances));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Review review, Admission admission) {
        decide(
                review,
                state instanceof Connection.Known known
                        ? admission.again(known.facts())
                        : admission.none());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LetIn letIn, Admission admission) {
        var circumstances =
                state instanceof Connection.Known known
                        ? admission.counted(known.facts())
                        : admission.none();
        admission.settled(decide(letIn, circumstances));
    }

    private Decision<ConnectionEvent> decide(
            ConnectionCommand command, Circumstances circumstances) {
        var decision = ConnectionDecider.decide(command, state, circumstances.with(story));
        Decisions.apply(decision);
        return decision;
    }

    @EventSourcingHandler
    void on(ConnectionEvent event, @Timestamp Instant at) {
        endpointId = event.connection().endpointId().value();
        state = Connection.evolve(state, event);
        story = Story.evolve(story, event, at);
    }
}
