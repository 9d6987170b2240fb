package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPT;
import static dev.drawbridge.provider.domain.ConnectionExamples.ALICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.CAROL;
import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUEST;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.terms.Limits;
import org.junit.jupiter.api.Test;

/** Votes and plans, without a server. */
final class PeopleDeciderTest extends Deliberating {

    private static final String BOB = "arn:aws:iam::111111111111:user/bob";

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
    void a_reason_longer_than_a_message_should_hold_is_refused() {
        send(REQUEST);
        var reason = "x".repeat(1_025);
        assertThat(send(new Reject(ENDPOINT, SERVICE, PROVIDER, BOB, reason)))
                .containsExactly("TooLong");
        assertThat(new Refusal.TooLong("reason", 1_025, 1_024).text())
                .isEqualTo("'reason' has 1025 characters: at most 1024");
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
}
