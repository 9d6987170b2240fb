package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPT;
import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUEST;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.rules.Hours;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.provider.domain.rules.When;
import dev.drawbridge.provider.domain.terms.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is let in when there is room, and who is looked at again. */
final class RoomDeciderTest extends Deliberating {

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
