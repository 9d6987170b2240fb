package dev.drawbridge.provider.domain.book;

import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesDrafted;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import dev.drawbridge.provider.domain.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a service as they stand.
 *
 * @param drafts how many there have been
 * @param draft what can be published; null when that has been done
 * @param last what was published last; null when nothing ever was
 */
public record RuleBook(int drafts, @Nullable RuleSet draft, @Nullable RulesPublished last) {

    public static final RuleBook EMPTY = new RuleBook(0, null, null);

    /** 0 where nothing ever was published. */
    public int version() {
        return last == null ? 0 : last.version();
    }

    public static RuleBook evolve(RuleBook book, RuleBookEvent event) {
        return switch (event) {
            case RulesDrafted e -> new RuleBook(e.number(), e.rules(), book.last);
            case RulesPublished e ->
                    new RuleBook(book.drafts, e.restoredVersion() == null ? null : book.draft, e);
        };
    }
}
