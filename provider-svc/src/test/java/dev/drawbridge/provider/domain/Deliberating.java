package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.NOON;
import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;

import dev.drawbridge.events.decide.Decision.Decided;
import dev.drawbridge.events.decide.Decision.Denied;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.book.ByRules;
import dev.drawbridge.provider.domain.book.InForce;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.provider.domain.people.Story;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.When;
import dev.drawbridge.provider.domain.terms.Limits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One connection, the rules as they stand, and what is remembered of it: without a server. */
abstract class Deliberating {

    RuleSet rules = RuleSet.of(Rule.hold("two", When.ALWAYS, 2));
    boolean permitted = true;
    boolean required = true;
    boolean ruled = true;
    Limits limits = Limits.NONE;
    Connection state = Connection.UNHEARD_OF;
    private Story story = Story.BLANK;

    /** The names of what happened, or the refusal's. */
    List<String> send(ConnectionCommand command) {
        var by =
                ruled
                        ? new ByRules(InForce.of(rules, 1), null, 0, NOON)
                        : AcceptancePolicy.BY_SERVICE;
        var offer =
                new Offer(
                        SERVICE,
                        PROVIDER,
                        required,
                        permitted ? Set.of("*") : Set.of(),
                        Set.of(),
                        null,
                        limits);
        var circumstances = new Circumstances(offer, by, true, Set.of(), story, NOON);
        return switch (ConnectionDecider.decide(command, state, circumstances)) {
            case Denied(var refusal) -> List.of(refusal.getClass().getSimpleName());
            case Decided(var events) -> {
                for (var event : events) {
                    state = Connection.evolve(state, event);
                    story = Story.evolve(story, event, NOON);
                }
                yield events.stream().map(e -> e.getClass().getSimpleName()).toList();
            }
        };
    }

    static Accept accept(String person, int undoSeconds) {
        var hand = new Hand(person, null, null, true, undoSeconds, null);
        return new Accept(ENDPOINT, SERVICE, PROVIDER, hand);
    }

    void full() {
        limits = new Limits(0, Long.MAX_VALUE, false, Map.of());
    }

    void room() {
        limits = Limits.NONE;
    }
}
