package dev.drawbridge.provider.automation;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFlagged;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionVoted;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.ConnectionEvent.Deliberation;
import dev.drawbridge.provider.domain.book.OwnerEvent;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationEnded;
import dev.drawbridge.provider.domain.book.OwnerEvent.DelegationGiven;
import dev.drawbridge.provider.domain.book.OwnerEvent.OrganizationPathChanged;
import dev.drawbridge.provider.domain.book.RuleBookEvent;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesDrafted;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import org.jspecify.annotations.Nullable;

/** What of rules and people is published. */
final class PublishedRules {

    private PublishedRules() {}

    static ProviderEvent of(RuleBookEvent event) {
        return switch (event) {
            case RulesDrafted e ->
                    new dev.drawbridge.events.OwnerEvent.RulesDrafted(
                            e.serviceId(), e.owner(), e.draftedBy(), e.rules().sentences());
            case RulesPublished e ->
                    new dev.drawbridge.events.OwnerEvent.RulesPublished(
                            e.serviceId(),
                            e.owner(),
                            e.version(),
                            e.publishedBy(),
                            e.note(),
                            e.restoredVersion(),
                            e.rules().sentences(),
                            e.rules().whenWithdrawn().name());
        };
    }

    static ProviderEvent of(OwnerEvent event) {
        return switch (event) {
            case OrganizationPathChanged(var owner, var account, var path) ->
                    new dev.drawbridge.events.OwnerEvent.OrganizationPathChanged(
                            owner, account, path);
            case DelegationGiven(var owner, var person, var delegate, var from, var until) ->
                    new dev.drawbridge.events.OwnerEvent.DelegationGiven(
                            owner, person, delegate, from, until);
            case DelegationEnded(var owner, var person, var delegate) ->
                    new dev.drawbridge.events.OwnerEvent.DelegationEnded(owner, person, delegate);
        };
    }

    static ProviderEvent of(Deliberation event) {
        return switch (event) {
            case ConnectionVoted e ->
                    new ProviderEvent.ConnectionVoted(
                            e.connection(),
                            e.person(),
                            e.inPlaceOf(),
                            e.reason(),
                            e.voters(),
                            e.needed());
            case DecisionPlanned e ->
                    new ProviderEvent.DecisionPlanned(
                            e.connection(),
                            e.accept(),
                            e.hand().person(),
                            e.hand().inPlaceOf(),
                            e.hand().reason(),
                            e.effectiveAt());
            case DecisionUndone e ->
                    new ProviderEvent.DecisionUndone(e.connection(), e.person(), e.reason());
            case ConnectionFlagged e ->
                    new ProviderEvent.ConnectionFlagged(e.connection(), e.grounds());
        };
    }

    static ProviderEvent of(ConnectionRequested event) {
        return new ProviderEvent.ConnectionRequested(
                event.connection(),
                event.requestedBy(),
                event.availabilityZoneIds(),
                event.acceptanceRequired(),
                event.message(),
                grounds(event));
    }

    static ProviderEvent of(ConnectionAccepted event) {
        return new ProviderEvent.ConnectionAccepted(
                event.connection(),
                event.previousState(),
                event.automatic(),
                event.decidedBy(),
                event.grounds());
    }

    static ProviderEvent of(ConnectionRejected event) {
        return new ProviderEvent.ConnectionRejected(
                event.connection(),
                event.previousState(),
                event.automatic(),
                event.decidedBy(),
                event.reason(),
                event.grounds());
    }

    /** Why it waits, or does not, where the service has rules. */
    private static @Nullable Grounds grounds(ConnectionRequested event) {
        var verdict = event.verdict();
        var applicant = event.applicant();
        return verdict == null || applicant == null ? null : verdict.grounds(applicant.at());
    }
}
