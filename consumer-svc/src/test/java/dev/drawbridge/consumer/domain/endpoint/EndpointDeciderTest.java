package dev.drawbridge.consumer.domain.endpoint;

import static dev.drawbridge.consumer.domain.endpoint.Sample.CONNECTION;
import static dev.drawbridge.consumer.domain.endpoint.Sample.ID;
import static dev.drawbridge.consumer.domain.endpoint.Sample.NOON;
import static dev.drawbridge.consumer.domain.endpoint.Sample.OWNER;
import static dev.drawbridge.consumer.domain.endpoint.Sample.REGION;
import static dev.drawbridge.consumer.domain.endpoint.Sample.given;
import static dev.drawbridge.consumer.domain.endpoint.Sample.requested;

import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteAccepted;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRequestReceived;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointAwaitingAcceptance;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRejected;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of transitions, from both sides. */
final class EndpointDeciderTest {

    private static final EndpointEvent MANUAL = requested(true);
    private static final EndpointEvent AUTOMATIC = requested(false);
    private static final EndpointEvent PROVISIONING =
            new EndpointProvisioningStarted(CONNECTION, NOON);
    private static final EndpointEvent AVAILABLE = new EndpointBecameAvailable(CONNECTION);
    private static final EndpointEvent REJECTED = new EndpointRejected(CONNECTION, "no");
    private static final EndpointEvent FAILED = new EndpointFailed(CONNECTION, "gone");
    private static final EndpointEvent EXPIRED = new EndpointExpired(CONNECTION);
    private static final EndpointEvent DELETING =
            new EndpointDeletionStarted(CONNECTION, "available");
    private static final EndpointEvent DELETED = new EndpointDeleted(CONNECTION, NOON);

    private static final NoteAccepted ACCEPT = new NoteAccepted(ID);
    private static final NoteRejected REJECT = new NoteRejected(ID, "no");
    private static final NoteFailed FAIL = new NoteFailed(ID, "gone");
    private static final NoteExpired EXPIRE = new NoteExpired(ID);
    private static final DeleteEndpoint DELETE = new DeleteEndpoint(ID, OWNER, REGION);
    private static final FinishProvisioning READY = new FinishProvisioning(ID, NOON);

    @Test
    void accepted_it_is_provisioned_and_then_available() {
        given(MANUAL).when(ACCEPT).then(PROVISIONING);
        given(AUTOMATIC).when(ACCEPT).then(PROVISIONING);
        given(MANUAL, PROVISIONING).when(READY).then(AVAILABLE);
    }

    @Test
    void what_waits_or_works_can_be_rejected() {
        given(MANUAL).when(REJECT).then(REJECTED);
        given(AUTOMATIC).when(REJECT).then(REJECTED);
        given(MANUAL, PROVISIONING).when(REJECT).then(REJECTED);
        given(MANUAL, PROVISIONING, AVAILABLE).when(REJECT).then(REJECTED);
    }

    @Test
    void a_rejected_one_can_be_accepted_again() {
        given(MANUAL, REJECTED).when(ACCEPT).then(PROVISIONING);
    }

    @Test
    void the_provider_has_the_last_word_on_whether_it_decides_by_hand() {
        given(AUTOMATIC)
                .when(new NoteRequestReceived(ID, true))
                .then(new EndpointAwaitingAcceptance(CONNECTION));
        given(MANUAL).when(new NoteRequestReceived(ID, true)).thenNothing();
        given(MANUAL).when(new NoteRequestReceived(ID, false)).thenNothing();
        given(AUTOMATIC, PROVISIONING).when(new NoteRequestReceived(ID, true)).thenNothing();
    }

    @Test
    void a_request_nobody_can_meet_fails() {
        given(MANUAL).when(FAIL).then(FAILED);
        given(AUTOMATIC).when(FAIL).then(FAILED);
        given(MANUAL, PROVISIONING).when(FAIL).thenNothing();
    }

    @Test
    void s35_a_request_nobody_answers_expires_and_nothing_wakes_it() {
        given(MANUAL).when(EXPIRE).then(EXPIRED);
        given(AUTOMATIC).when(EXPIRE).then(EXPIRED);
        given(MANUAL, PROVISIONING).when(EXPIRE).thenNothing();
        given(MANUAL, REJECTED).when(EXPIRE).thenNothing();
        given(MANUAL, EXPIRED).when(ACCEPT).thenNothing();
        given(MANUAL, EXPIRED).when(REJECT).thenNothing();
        given(MANUAL, EXPIRED).when(FAIL).thenNothing();
        given(MANUAL, EXPIRED).when(DELETE).then(deleting("expired"));
    }

    @Test
    void repeated_words_change_nothing() {
        given(MANUAL, PROVISIONING).when(ACCEPT).thenNothing();
        given(MANUAL, PROVISIONING, AVAILABLE).when(ACCEPT).thenNothing();
        given(MANUAL, REJECTED).when(REJECT).thenNothing();
        given(MANUAL, FAILED).when(FAIL).thenNothing();
        given(MANUAL, FAILED).when(ACCEPT).thenNothing();
        given(MANUAL, FAILED).when(REJECT).thenNothing();
    }

    @Test
    void a_timer_of_an_earlier_acceptance_makes_nothing_ready() {
        var later = new EndpointProvisioningStarted(CONNECTION, NOON.plusSeconds(1));
        given(MANUAL, PROVISIONING, REJECTED).when(READY).thenNothing();
        given(MANUAL, PROVISIONING, REJECTED, later).when(READY).thenNothing();
    }

    @Test
    void deletion_is_begun_from_every_state_and_remembers_it() {
        given(MANUAL).when(DELETE).then(deleting("pendingAcceptance"));
        given(AUTOMATIC).when(DELETE).then(deleting("pending"));
        given(MANUAL, PROVISIONING).when(DELETE).then(deleting("pending"));
        given(MANUAL, PROVISIONING, AVAILABLE).when(DELETE).then(deleting("available"));
        given(MANUAL, REJECTED).when(DELETE).then(deleting("rejected"));
        given(MANUAL, FAILED).when(DELETE).then(deleting("failed"));
        given(MANUAL, DELETING).when(new FinishDeletion(ID)).then(DELETED);
        given(MANUAL).when(new FinishDeletion(ID)).thenNothing();
    }

    @Test
    void s36_only_the_consumer_that_asked_can_delete_it() {
        var provider = new AccountId("111111111111");
        given(MANUAL)
                .when(new DeleteEndpoint(ID, provider, REGION))
                .thenRefused(NoSuchEndpoint.class);
        given(MANUAL)
                .when(new DeleteEndpoint(ID, OWNER, new RegionName("eu-west-1")))
                .thenRefused(NoSuchEndpoint.class);
    }

    @ParameterizedTest
    @MethodSource("late")
    void in_deleting_and_deleted_late_facts_change_nothing(EndpointCommand late) {
        given(MANUAL, DELETING).when(late).thenNothing();
        given(MANUAL, DELETING, DELETED).when(late).thenNothing();
        given(MANUAL, PROVISIONING, AVAILABLE, DELETING).when(late).thenNothing();
    }

    @Test
    void what_is_being_deleted_cannot_be_deleted_again() {
        given(MANUAL, DELETING).when(DELETE).thenRefused(NoSuchEndpoint.class);
        given(MANUAL, DELETING, DELETED).when(DELETE).thenRefused(NoSuchEndpoint.class);
        given(MANUAL, DELETING, DELETED).when(new FinishDeletion(ID)).thenNothing();
    }

    static List<EndpointCommand> late() {
        return List.of(ACCEPT, REJECT, FAIL, EXPIRE, READY, new NoteRequestReceived(ID, true));
    }

    private static EndpointEvent deleting(String previousState) {
        return new EndpointDeletionStarted(CONNECTION, previousState);
    }
}
