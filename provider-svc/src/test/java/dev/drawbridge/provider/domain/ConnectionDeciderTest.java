package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPT;
import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPTED;
import static dev.drawbridge.provider.domain.ConnectionExamples.CAROL;
import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.FACTS;
import static dev.drawbridge.provider.domain.ConnectionExamples.FORGET;
import static dev.drawbridge.provider.domain.ConnectionExamples.NOON;
import static dev.drawbridge.provider.domain.ConnectionExamples.REJECT;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUEST;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUESTED;
import static dev.drawbridge.provider.domain.ConnectionExamples.accepted;
import static dev.drawbridge.provider.domain.ConnectionExamples.manual;
import static dev.drawbridge.provider.domain.ConnectionExamples.offer;
import static dev.drawbridge.provider.domain.ConnectionExamples.rejectedFrom;
import static dev.drawbridge.provider.domain.ConnectionExamples.requested;
import static dev.drawbridge.provider.domain.ConnectionExamples.with;

import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionBecameAvailable;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConnectionDeciderTest {

    private static final String NO_SUCH_SERVICE =
            "The Vpc Endpoint Service 'com.amazonaws.vpce.us-east-1.vpce-svc-0a0a0a0a0a0a0a0a0'"
                    + " does not exist";

    @Test
    void s11_a_request_waits_for_a_decision_where_acceptance_is_required() {
        given(manual()).when(REQUEST).then(REQUESTED);
    }

    @Test
    void s11_one_decision_both_opens_and_accepts_where_it_is_not() {
        given(with(offer(false, "*")))
                .when(REQUEST)
                .then(
                        requested(false),
                        new ConnectionAccepted(
                                FACTS,
                                "pendingAcceptance",
                                true,
                                "arn:aws:iam::111111111111:root",
                                Verdict.byService(false).grounds(NOON)));
    }

    @Test
    void a_request_without_permission_fails_like_one_for_a_service_that_does_not_exist() {
        var failed = new ConnectionFailed(FACTS, CAROL, NO_SUCH_SERVICE);
        given(with(offer(true))).when(REQUEST).then(failed);
        given(with(null)).when(REQUEST).then(failed);
    }

    @Test
    void a_decision_says_who_decided_and_from_where() {
        given(manual(), REQUESTED).when(ACCEPT).then(ACCEPTED);
        given(manual(), REQUESTED).when(REJECT).then(rejectedFrom("pendingAcceptance"));
    }

    @Test
    void s37_the_provider_can_reject_what_it_had_accepted() {
        given(manual(), REQUESTED, ACCEPTED).when(REJECT).then(rejectedFrom("pending"));
        given(manual(), REQUESTED, ACCEPTED, new ConnectionBecameAvailable(FACTS))
                .when(REJECT)
                .then(rejectedFrom("available"));
    }

    @Test
    void a_rejected_connection_can_be_accepted_after_all() {
        given(manual(), REQUESTED, rejectedFrom("pendingAcceptance"))
                .when(ACCEPT)
                .then(accepted("rejected"));
    }

    @Test
    void a_rejected_connection_stays_rejected_where_the_switch_says_so() {
        var refusing = ConnectionExamples.circumstances(offer(true), false);
        given(refusing, REQUESTED, rejectedFrom("pendingAcceptance"))
                .when(ACCEPT)
                .thenRefused(Refusal.NotAcceptable.class);
    }

    @Test
    void a_late_report_after_a_rejection_is_ignored() {
        given(manual(), REQUESTED, ACCEPTED, rejectedFrom("pending"))
                .when(new MarkAvailable(ENDPOINT))
                .thenNothing();
    }

    @Test
    void only_what_was_let_go_is_forgotten() {
        given(manual(), REQUESTED, new ConnectionReleased(FACTS, "pendingAcceptance"))
                .when(FORGET)
                .then(new ConnectionDeleted(FACTS));
        given(manual(), REQUESTED).when(FORGET).thenNothing();
        given(manual()).when(FORGET).thenNothing();
    }

    @Test
    void a_request_that_comes_after_the_end_opens_nothing() {
        given(manual(), new ConnectionDeleted(FACTS)).when(REQUEST).thenNothing();
    }

    private static Specification<ConnectionCommand, Connection, ConnectionEvent> given(
            Circumstances circumstances, ConnectionEvent... past) {
        return Specification.given(
                Connection.UNHEARD_OF,
                Connection::evolve,
                (command, state) -> ConnectionDecider.decide(command, state, circumstances),
                List.of(past));
    }
}
