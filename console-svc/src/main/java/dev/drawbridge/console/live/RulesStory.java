package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.OwnerEvent.DelegationEnded;
import dev.drawbridge.events.OwnerEvent.DelegationGiven;
import dev.drawbridge.events.OwnerEvent.LoadBalancerFact;
import dev.drawbridge.events.OwnerEvent.OrganizationPathChanged;
import dev.drawbridge.events.OwnerEvent.RulesDrafted;
import dev.drawbridge.events.OwnerEvent.RulesPublished;
import dev.drawbridge.events.ProviderEvent.ConnectionFlagged;
import dev.drawbridge.events.ProviderEvent.ConnectionVoted;
import dev.drawbridge.events.ProviderEvent.DecisionPlanned;
import dev.drawbridge.events.ProviderEvent.DecisionUndone;
import dev.drawbridge.events.ProviderEvent.Deliberation;
import dev.drawbridge.events.id.EndpointId;

/** What people and their rules have to tell. */
final class RulesStory {

    private RulesStory() {}

    static Story of(OwnerEvent fact) {
        return switch (fact) {
            case LoadBalancerFact balancer -> ProviderStory.balancer(balancer);
            case RulesDrafted e ->
                    Story.of(
                            Mark.NOTE,
                            "%s drafts %d rules for %s",
                            Arn.spoken(e.draftedBy()),
                            e.sentences().size(),
                            e.serviceId());
            case RulesPublished e ->
                    Story.of(
                            Mark.NOTE,
                            "version %d of the rules for %s is in force, by %s: %s",
                            e.version(),
                            e.serviceId(),
                            Arn.spoken(e.publishedBy()),
                            e.note());
            case OrganizationPathChanged e ->
                    Story.of(
                            Mark.NOTE,
                            "%s is now under %s",
                            e.account(),
                            e.path() == null ? "no path" : e.path());
            case DelegationGiven e ->
                    Story.of(
                            Mark.NOTE,
                            "%s may decide in the place of %s until %s",
                            Arn.spoken(e.delegate()),
                            Arn.spoken(e.person()),
                            e.until());
            case DelegationEnded e ->
                    Story.of(
                            Mark.NOTE,
                            "%s decides in the place of %s no longer",
                            Arn.spoken(e.delegate()),
                            Arn.spoken(e.person()));
        };
    }

    static Story of(Deliberation fact, EndpointId endpoint) {
        return switch (fact) {
            case ConnectionVoted e ->
                    Story.of(
                            Mark.NOTE,
                            "%s is for letting %s in, %d of %d",
                            Arn.spoken(e.person()),
                            endpoint,
                            e.voters(),
                            e.needed());
            case DecisionPlanned e ->
                    Story.of(
                            Mark.NOTE,
                            "%s will %s %s at %s",
                            Arn.spoken(e.person()),
                            e.accept() ? "accept" : "reject",
                            endpoint,
                            e.effectiveAt());
            case DecisionUndone e -> undone(e, endpoint);
            case ConnectionFlagged e -> flagged(e, endpoint);
        };
    }

    private static Story undone(DecisionUndone fact, EndpointId endpoint) {
        var reason = fact.reason();
        return reason == null
                ? Story.of(
                        Mark.NOTE,
                        "%s takes the decision on %s back",
                        Arn.spoken(fact.person()),
                        endpoint)
                : Story.of(
                        Mark.NOTE,
                        "what %s decided on %s could not be carried out: %s",
                        Arn.spoken(fact.person()),
                        endpoint,
                        reason);
    }

    private static Story flagged(ConnectionFlagged fact, EndpointId endpoint) {
        var reason = fact.grounds().reason();
        return Story.of(
                Mark.NOTE,
                "%s would not be let in any more: %s",
                endpoint,
                reason == null ? fact.grounds().by() : reason);
    }
}
