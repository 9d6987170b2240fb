package dev.drawbridge.provider.domain.book;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.rules.RuleSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has happened to the rules of a service. */
public sealed interface RuleBookEvent {

    ServiceId serviceId();

    /**
     * @param number 1, 2, … of all drafts of this service
     */
    record RulesDrafted(
            ServiceId serviceId,
            AccountId owner,
            int number,
            RuleSet rules,
            String draftedBy,
            Instant at)
            implements RuleBookEvent {}

    /**
     * @param restoredVersion the version whose rules these are again
     */
    record RulesPublished(
            ServiceId serviceId,
            AccountId owner,
            int version,
            RuleSet rules,
            String publishedBy,
            String note,
            @Nullable Integer restoredVersion,
            Instant at)
            implements RuleBookEvent {}
}
