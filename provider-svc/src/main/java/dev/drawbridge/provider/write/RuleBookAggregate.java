package dev.drawbridge.provider.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.Offers;
import dev.drawbridge.provider.domain.book.RuleBook;
import dev.drawbridge.provider.domain.book.RuleBookCommand;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Draft;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Publish;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Restore;
import dev.drawbridge.provider.domain.book.RuleBookDecider;
import dev.drawbridge.provider.domain.book.RuleBookEvent;
import dev.drawbridge.provider.domain.book.RuleBookId;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What is published is in force for whatever is decided after it: nothing is under way then. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class RuleBookAggregate {

    @AggregateIdentifier private @Nullable String id;
    private RuleBook book = RuleBook.EMPTY;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Draft draft, Offers offers, Clock clock) {
        decide(draft, offers.hold(draft.id().serviceId()), clock);
    }

    /** Answers with the version that is now in force. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    int handle(Publish publish, Offers offers, Clock clock) {
        return decide(publish, offers.holdAlone(publish.id().serviceId()), clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    int handle(Restore restore, Offers offers, Clock clock) {
        return decide(restore, offers.holdAlone(restore.id().serviceId()), clock);
    }

    private int decide(RuleBookCommand command, Optional<Offer> offer, Clock clock) {
        Decisions.apply(RuleBookDecider.decide(command, book, offer.orElse(null), clock.instant()));
        return book.version();
    }

    @EventSourcingHandler
    void on(RuleBookEvent event) {
        id = new RuleBookId(event.serviceId()).toString();
        book = RuleBook.evolve(book, event);
    }
}
