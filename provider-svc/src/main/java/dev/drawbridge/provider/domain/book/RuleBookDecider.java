package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Draft;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Publish;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Restore;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesDrafted;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import dev.drawbridge.provider.domain.rules.RuleSet;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Anybody of the owner's account drafts; whoever publishes says why, and on top of what. */
public final class RuleBookDecider {

    private RuleBookDecider() {}

    /**
     * @param offer the service; null when there is none
     */
    public static Decision<RuleBookEvent> decide(
            RuleBookCommand command, RuleBook book, @Nullable Offer offer, Instant now) {
        if (offer == null || !offer.owner().equals(command.by())) {
            return Decision.refuse(new Refusal.NoSuchService(command.id().serviceId()));
        }
        return switch (command) {
            case Draft draft -> draft(draft, book, now);
            case Publish publish -> publish(publish, book, now);
            case Restore restore -> restore(restore, book, now);
        };
    }

    private static Decision<RuleBookEvent> draft(Draft draft, RuleBook book, Instant now) {
        var problems = draft.rules().problems();
        if (!problems.isEmpty()) {
            return Decision.refuse(new Refusal.WrongRules(problems));
        }
        return draft.rules().equals(book.draft())
                ? Decision.nothing()
                : Decision.events(
                        new RulesDrafted(
                                draft.id().serviceId(),
                                draft.by().account(),
                                book.drafts() + 1,
                                draft.rules(),
                                draft.person(),
                                now));
    }

    private static Decision<RuleBookEvent> publish(Publish publish, RuleBook book, Instant now) {
        var wrong = wrongNote(publish.note());
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        var last = book.last();
        if (last != null && publish.basedOn() != last.version()) {
            return Decision.refuse(meanwhile(last));
        }
        var draft = book.draft();
        if (draft == null || publish.draft() != book.drafts()) {
            return Decision.refuse(new Refusal.OtherDraft(draft == null ? 0 : book.drafts()));
        }
        // It may be older than what is refused today.
        var problems = draft.problems();
        return problems.isEmpty()
                ? published(publish, publish.person(), publish.note(), draft, null, book, now)
                : Decision.refuse(new Refusal.WrongRules(problems));
    }

    private static Optional<Record> wrongNote(String note) {
        return note.isBlank()
                ? Optional.of(new Refusal.NoteMissing())
                : Refusal.TooLong.of("note", note);
    }

    private static Decision<RuleBookEvent> restore(Restore restore, RuleBook book, Instant now) {
        var wrong = wrongNote(restore.note());
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        var last = book.last();
        var rules = restore.rules();
        if (last == null || rules == null) {
            return Decision.refuse(new Refusal.NoSuchVersion(restore.version()));
        }
        if (restore.basedOn() != last.version()) {
            return Decision.refuse(meanwhile(last));
        }
        var number = restore.version();
        return published(restore, restore.person(), restore.note(), rules, number, book, now);
    }

    private static Refusal.PublishedMeanwhile meanwhile(RulesPublished last) {
        return new Refusal.PublishedMeanwhile(
                last.version(), last.publishedBy(), last.at(), last.note());
    }

    private static Decision<RuleBookEvent> published(
            RuleBookCommand command,
            String person,
            String note,
            RuleSet rules,
            @Nullable Integer restored,
            RuleBook book,
            Instant now) {
        return Decision.events(
                new RulesPublished(
                        command.id().serviceId(),
                        command.by().account(),
                        book.version() + 1,
                        rules,
                        person,
                        note,
                        restored,
                        now));
    }
}
