package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPT;
import static dev.drawbridge.provider.domain.ConnectionExamples.ALICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.CAROL;
import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.NOON;
import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUEST;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.decide.Decision.Decided;
import dev.drawbridge.events.decide.Decision.Denied;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.book.ByRules;
import dev.drawbridge.provider.domain.book.InForce;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.provider.domain.people.Story;
import dev.drawbridge.provider.domain.rules.Hours;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.provider.domain.rules.When;
import dev.drawbridge.provider.domain.terms.Limits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules, votes and plans, without a server. */
final class PeopleDeciderTest {

    private static final String BOB = "arn:aws:iam::111111111111:user/bob";

    private RuleSet rules = RuleSet.of(Rule.hold("two", When.ALWAYS, 2));
    private boolean permitted = true;
    private boolean required = true;
    private boolean ruled = true;
    private Limits limits = Limits.NONE;
    private Connection state = Connection.UNHEARD_OF;
    private Story story = Story.BLANK;

    /** The names of what happened, or the refusal's. */
    private List<String> send(ConnectionCommand command) {
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

    private static Accept accept(String person, int undoSeconds) {
        var hand = new Hand(person, null, null, true, undoSeconds, null);
        return new Accept(ENDPOINT, SERVICE, PROVIDER, hand);
    }

    @Test
    void b3_a_quorum_is_of_distinct_people_and_without_the_askers_side() {
        assertThat(send(REQUEST)).containsExactly("ConnectionRequested");
        assertThat(send(accept(CAROL, 0))).containsExactly("MayNotDecide");
        assertThat(send(accept(ALICE, 0))).containsExactly("ConnectionVoted");
        assertThat(send(accept(ALICE, 0))).isEmpty();
        assertThat(send(ACCEPT)).isEmpty();
        assertThat(send(accept(BOB, 0))).containsExactly("ConnectionAccepted");
        assertThat(send(accept(ALICE, 0))).containsExactly("DecidedMeanwhile");
    }

    @Test
    void one_who_is_against_it_is_enough() {
        send(REQUEST);
        send(accept(ALICE, 0));
        assertThat(send(new Reject(ENDPOINT, SERVICE, PROVIDER, BOB, "no")))
                .containsExactly("ConnectionRejected");
    }

    @Test
    void a_plan_takes_effect_once_and_only_while_the_connection_waits() {
        rules = RuleSet.NONE;
        send(REQUEST);
        assertThat(send(accept(ALICE, 10))).containsExactly("DecisionPlanned");
        assertThat(send(accept(ALICE, 10))).isEmpty();
        assertThat(send(new CarryOut(ENDPOINT, 7))).isEmpty();
        assertThat(send(new Expire(ENDPOINT))).isEmpty();
        assertThat(send(new Undo(ENDPOINT, SERVICE, PROVIDER, ALICE)))
                .containsExactly("DecisionUndone");
        assertThat(send(new Expire(ENDPOINT))).containsExactly("ConnectionExpired");
        assertThat(send(new CarryOut(ENDPOINT, 1))).isEmpty();
    }

    @Test
    void a_plan_that_is_carried_out_twice_counts_once() {
        rules = RuleSet.NONE;
        send(REQUEST);
        send(accept(ALICE, 10));
        assertThat(send(new CarryOut(ENDPOINT, 1))).containsExactly("ConnectionAccepted");
        assertThat(send(new CarryOut(ENDPOINT, 1))).isEmpty();
    }

    @Test
    void s28_a_plan_for_one_too_many_is_taken_back_and_says_why() {
        rules = RuleSet.NONE;
        send(REQUEST);
        send(accept(ALICE, 10));
        full();
        assertThat(send(new CarryOut(ENDPOINT, 1))).containsExactly("DecisionUndone");
        assertThat(send(new CarryOut(ENDPOINT, 1))).isEmpty();
        limits = Limits.NONE;
        assertThat(send(accept(BOB, 0))).containsExactly("ConnectionAccepted");
    }

    @Test
    void s28_who_waits_for_room_alone_is_let_in_when_there_is_some() {
        rules = RuleSet.NONE;
        required = false;
        full();
        assertThat(send(REQUEST)).containsExactly("ConnectionRequested");
        assertThat(send(new LetIn(ENDPOINT, SERVICE))).isEmpty();
        limits = Limits.NONE;
        assertThat(send(new LetIn(ENDPOINT, SERVICE))).containsExactly("ConnectionAccepted");
        assertThat(send(new LetIn(ENDPOINT, SERVICE))).isEmpty();
    }

    @Test
    void s28_who_waits_for_a_person_goes_on_waiting_whatever_room_there_is() {
        rules = RuleSet.NONE;
        send(REQUEST);
        assertThat(send(new LetIn(ENDPOINT, SERVICE))).isEmpty();
    }

    private void full() {
        limits = new Limits(0, Long.MAX_VALUE, false, Map.of());
    }

    private void room() {
        limits = Limits.NONE;
    }

    @Test
    void s28_room_is_given_to_nobody_whom_a_rule_turns_away_meanwhile() {
        for (var before : List.of(true, false)) {
            state = Connection.UNHEARD_OF;
            ruled = before;
            rules = RuleSet.NONE;
            required = false;
            full();
            assertThat(send(REQUEST)).containsExactly("ConnectionRequested");
            ruled = true;
            rules = RuleSet.of(Rule.reject("no", When.account("222222222222"), "no"));
            room();
            assertThat(send(new LetIn(ENDPOINT, SERVICE))).isEmpty();
            rules = RuleSet.NONE;
            assertThat(send(new LetIn(ENDPOINT, SERVICE))).containsExactly("ConnectionAccepted");
        }
    }

    @Test
    void s28_room_is_given_to_nobody_whose_permission_is_gone() {
        rules = RuleSet.NONE;
        required = false;
        full();
        send(REQUEST);
        permitted = false;
        room();
        assertThat(send(new LetIn(ENDPOINT, SERVICE))).isEmpty();
    }

    @Test
    void s28_room_is_given_to_whom_a_rule_lets_in_though_the_service_requires_acceptance() {
        rules = RuleSet.of(Rule.accept("yes", When.account("222222222222")));
        full();
        assertThat(send(REQUEST)).containsExactly("ConnectionRequested");
        room();
        assertThat(send(new LetIn(ENDPOINT, SERVICE))).containsExactly("ConnectionAccepted");
    }

    @Test
    void s37_a_review_looks_also_at_what_was_let_in_before_there_were_rules() {
        ruled = false;
        required = false;
        assertThat(send(REQUEST)).containsExactly("ConnectionRequested", "ConnectionAccepted");
        ruled = true;
        rules = RuleSet.NONE.withdrawing(Withdrawn.reject);
        assertThat(send(new Review(ENDPOINT, SERVICE))).isEmpty();
        rules =
                RuleSet.of(Rule.reject("night", When.at(hours("00:00", "06:00")), "at night"))
                        .withdrawing(Withdrawn.reject);
        assertThat(send(new Review(ENDPOINT, SERVICE))).isEmpty();
        rules =
                RuleSet.of(Rule.reject("noon", When.at(hours("11:00", "13:00")), "at noon"))
                        .withdrawing(Withdrawn.flag);
        assertThat(send(new Review(ENDPOINT, SERVICE))).containsExactly("ConnectionFlagged");
        rules = RuleSet.NONE.withdrawing(Withdrawn.reject);
        permitted = false;
        assertThat(send(new Review(ENDPOINT, SERVICE))).containsExactly("ConnectionRejected");
    }

    private static Hours hours(String from, String to) {
        return new Hours(from, to, "UTC", List.of());
    }

    @Test
    void s37_a_review_rejects_what_a_rule_no_longer_lets_in_once() {
        rules = RuleSet.of(Rule.accept("all", When.ALWAYS));
        assertThat(send(REQUEST)).containsExactly("ConnectionRequested", "ConnectionAccepted");
        assertThat(send(new Review(ENDPOINT, SERVICE))).isEmpty();
        rules = RuleSet.NONE.withdrawing(Withdrawn.flag);
        assertThat(send(new Review(ENDPOINT, SERVICE))).containsExactly("ConnectionFlagged");
        assertThat(send(new Review(ENDPOINT, SERVICE))).isEmpty();
        rules = RuleSet.NONE.withdrawing(Withdrawn.reject);
        assertThat(send(new Review(ENDPOINT, SERVICE))).containsExactly("ConnectionRejected");
        assertThat(send(new Review(ENDPOINT, SERVICE))).isEmpty();
    }

    @Test
    void s37_a_review_leaves_what_a_person_let_in_unless_the_permission_is_gone() {
        rules = RuleSet.NONE.withdrawing(Withdrawn.reject);
        send(REQUEST);
        send(ACCEPT);
        assertThat(send(new Review(ENDPOINT, SERVICE))).isEmpty();
        permitted = false;
        assertThat(send(new Review(ENDPOINT, SERVICE))).containsExactly("ConnectionRejected");
    }
}
