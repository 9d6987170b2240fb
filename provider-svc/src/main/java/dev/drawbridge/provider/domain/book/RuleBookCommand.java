package dev.drawbridge.provider.domain.book;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** What an owner can ask of the rules of a service. */
public sealed interface RuleBookCommand {

    RuleBookId id();

    Scope by();

    /** The whole document, in place of the draft there was. */
    record Draft(RuleBookId id, Scope by, String person, RuleSet rules)
            implements RuleBookCommand {}

    /**
     * @param basedOn the version that was in force when the publisher looked; 0 for none
     * @param draft the draft's number when the publisher looked
     */
    record Publish(RuleBookId id, Scope by, String person, String note, int basedOn, int draft)
            implements RuleBookCommand {}

    /**
     * @param rules null when there is no such version
     */
    record Restore(
            RuleBookId id,
            Scope by,
            String person,
            String note,
            int basedOn,
            int version,
            @Nullable RuleSet rules)
            implements RuleBookCommand {}
}
