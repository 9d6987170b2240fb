package dev.drawbridge.axon.command;

import dev.drawbridge.axon.Circumstances;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.modelling.command.ConcurrencyException;

/** What a decision has to know of the command it answers. */
public final class Deciding {

    static final String LOG = Deciding.class.getName();

    private Deciding() {}

    /** Leaves the handler, as if nothing had been asked, when the command is a dry run. */
    public static void endHereIfDry() {
        var metadata = CurrentUnitOfWork.get().getMessage().getMetaData();
        if ("true".equals(metadata.get(Circumstances.DRY_RUN))) {
            throw DryRunDone.INSTANCE;
        }
    }

    /**
     * A decision that appends nothing meets no unique key, so a stale cache would go unnoticed:
     * another instance may have moved the aggregate on. Asks the log before it counts.
     *
     * @throws ConcurrencyException when the state was stale: the command is decided again
     */
    public static void onCurrentState() {
        Long decidedOn = AggregateLifecycle.getVersion();
        EventStore log = CurrentUnitOfWork.get().getResource(LOG);
        if (decidedOn == null
                || log == null
                || !(Scope.describeCurrentScope() instanceof AggregateScopeDescriptor scope)) {
            return;
        }
        var id = scope.getIdentifier().toString();
        long newest = log.lastSequenceNumberFor(id).orElse(decidedOn);
        if (newest != decidedOn) {
            throw new ConcurrencyException(
                    "%s was decided on at %d but is at %d".formatted(id, decidedOn, newest));
        }
    }
}
