package dev.drawbridge.console.approvals;

import static dev.drawbridge.console.Told.CONSUMER;
import static dev.drawbridge.console.Told.PROVIDER;
import static dev.drawbridge.console.Told.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RowTest {

    @Test
    void only_the_owner_of_the_service_has_buttons() {
        assertThat(row("pendingAcceptance", PROVIDER).canAccept()).isTrue();
        assertThat(row("pendingAcceptance", PROVIDER).canReject()).isTrue();
        for (var other : new AccountId[] {CONSUMER, STRANGER}) {
            assertThat(row("pendingAcceptance", other).canAccept()).isFalse();
            assertThat(row("available", other).canReject()).isFalse();
        }
    }

    @Test
    void what_was_rejected_can_still_be_accepted_and_what_carries_traffic_rejected() {
        assertThat(row("rejected", PROVIDER).canAccept()).isTrue();
        assertThat(row("rejected", PROVIDER).canReject()).isFalse();
        assertThat(row("available", PROVIDER).canAccept()).isFalse();
        assertThat(row("available", PROVIDER).canReject()).isTrue();
    }

    @Test
    void what_is_going_or_failed_can_be_neither() {
        for (var state : new String[] {"deleting", "deleted", "failed", "expired"}) {
            assertThat(row(state, PROVIDER).canAccept()).isFalse();
            assertThat(row(state, PROVIDER).canReject()).isFalse();
        }
    }

    @Test
    void a_decision_under_way_takes_the_buttons_away() {
        var busy = row("pendingAcceptance", PROVIDER).busy("on its way");
        assertThat(busy.canAccept()).isFalse();
        assertThat(busy.canReject()).isFalse();
    }

    @Test
    void states_are_spoken_in_aws_words() {
        assertThat(row("pendingAcceptance", PROVIDER).stateInWords())
                .isEqualTo("pending acceptance");
    }

    private static Row row(String state, AccountId me) {
        var then = Instant.parse("2026-01-01T00:00:00Z");
        var view =
                new ConnectionView(
                        "vpce-00000000000000001",
                        CONSUMER,
                        "vpce-svc-00000000000000001",
                        "a-service",
                        PROVIDER,
                        "us-east-1",
                        state,
                        "arn:aws:iam::222222222222:root",
                        then,
                        then,
                        null,
                        null);
        return Row.of(view, me);
    }
}
