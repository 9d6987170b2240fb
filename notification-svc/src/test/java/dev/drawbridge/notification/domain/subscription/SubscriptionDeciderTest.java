package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.Refusal.NotAuthorized;
import dev.drawbridge.notification.domain.Refusal.SubscriptionExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.SubscriptionNotFound;
import dev.drawbridge.notification.domain.Refusal.TokenUnknown;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Confirm;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.End;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Repeat;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Request;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.SetAttribute;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionAttributeChanged;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionConfirmed;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionRequested;
import dev.drawbridge.testkit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SubscriptionDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String ARN = TOPIC + ":0a1b2c3d-0000-0000-0000-000000000001";
    private static final AccountId OWNER = new AccountId("111111111111");
    private static final String MAIL = "ops@example.com";
    private static final SubscriptionEvent REQUESTED =
            new SubscriptionRequested(
                    ARN,
                    TOPIC,
                    OWNER,
                    "arn:aws:iam::111111111111:root",
                    Protocol.EMAIL,
                    MAIL,
                    false,
                    Map.of());
    private static final SubscriptionEvent CONFIRMED = confirmed(false);
    private static final SubscriptionEvent ENDED = ended(false);

    private static SubscriptionEvent confirmed(boolean guarded) {
        return new SubscriptionConfirmed(ARN, TOPIC, OWNER, guarded, guarded);
    }

    private static SubscriptionEvent ended(boolean byLink) {
        return new SubscriptionEnded(ARN, TOPIC, OWNER, Protocol.EMAIL, MAIL, byLink);
    }

    private static Confirm confirmAfter(Duration age) {
        return new Confirm(ARN, NOON.minus(age), false, false, false);
    }

    private static Specification<SubscriptionCommand, Subscription, SubscriptionEvent> given(
            SubscriptionEvent... past) {
        return Specification.given(
                new Subscription.Absent(),
                Subscription::evolve,
                (command, state) -> SubscriptionDecider.decide(command, state, NOON),
                List.of(past));
    }

    @Test
    void subscribing_asks_for_confirmation() {
        given().when(
                        new Request(
                                ARN,
                                TOPIC,
                                OWNER,
                                "arn:aws:iam::111111111111:root",
                                Protocol.EMAIL,
                                MAIL,
                                Map.of()))
                .then(REQUESTED);
    }

    @Test
    void what_is_asked_for_empty_is_the_default() {
        given().when(
                        new Request(
                                ARN,
                                TOPIC,
                                OWNER,
                                "arn:aws:iam::111111111111:root",
                                Protocol.EMAIL,
                                MAIL,
                                Map.of("FilterPolicy", "")))
                .then(REQUESTED);
    }

    @Test
    void subscribing_again_is_the_same_subscription_until_it_ends() {
        given(REQUESTED).when(new Repeat(ARN, Map.of())).thenNothing();
        given(REQUESTED, CONFIRMED).when(new Repeat(ARN, Map.of())).thenNothing();
        given(REQUESTED, ENDED)
                .when(new Repeat(ARN, Map.of()))
                .thenRefused(SubscriptionNotFound.class);
    }

    @Test
    void subscribing_again_with_other_attributes_is_refused() {
        given(REQUESTED)
                .when(new Repeat(ARN, Map.of("RawMessageDelivery", "true")))
                .thenRefused(SubscriptionExistsWithOtherAttributes.class);
        given(REQUESTED, CONFIRMED)
                .when(new Repeat(ARN, Map.of("RawMessageDelivery", "true")))
                .thenRefused(SubscriptionExistsWithOtherAttributes.class);
    }

    @Test
    void saying_what_holds_anyway_is_no_other_attribute() {
        given(REQUESTED, attribute("FilterPolicy", "{}"))
                .when(new Repeat(ARN, Map.of("RawMessageDelivery", "false")))
                .thenNothing();
    }

    @Test
    void an_attribute_changes_once_and_empty_is_the_default_again() {
        var set = attribute("RawMessageDelivery", "true");
        var cleared = attribute("RawMessageDelivery", "");
        given(REQUESTED).when(new SetAttribute(ARN, "RawMessageDelivery", "true")).then(set);
        given(REQUESTED, CONFIRMED, set)
                .when(new SetAttribute(ARN, "RawMessageDelivery", "true"))
                .thenNothing();
        given(REQUESTED, set).when(new SetAttribute(ARN, "RawMessageDelivery", "")).then(cleared);
        given(REQUESTED, set, cleared).when(new Repeat(ARN, Map.of())).thenNothing();
        given(REQUESTED, ENDED)
                .when(new SetAttribute(ARN, "RawMessageDelivery", "true"))
                .thenRefused(SubscriptionNotFound.class);
    }

    private static SubscriptionEvent attribute(String name, String value) {
        return new SubscriptionAttributeChanged(ARN, TOPIC, OWNER, name, value);
    }

    @Test
    void a_token_confirms_once_and_for_48_hours() {
        given(REQUESTED).when(confirmAfter(Duration.ofHours(48))).then(CONFIRMED);
        given(REQUESTED, CONFIRMED).when(confirmAfter(Duration.ZERO)).thenNothing();
        given(REQUESTED)
                .when(confirmAfter(Duration.ofHours(48).plusMillis(1)))
                .thenRefused(TokenUnknown.class);
    }

    @Test
    void a_used_token_does_not_bring_back_what_was_ended() {
        given(REQUESTED, CONFIRMED, ENDED)
                .when(confirmAfter(Duration.ofHours(1)))
                .thenRefused(TokenUnknown.class);
        given(REQUESTED, CONFIRMED, ended(true))
                .when(confirmAfter(Duration.ofHours(1)))
                .thenRefused(TokenUnknown.class);
    }

    @Test
    void the_reply_to_an_end_by_link_can_undo_it() {
        var restore = new Confirm(ARN, NOON, true, false, false);
        given(REQUESTED, CONFIRMED, ended(true)).when(restore).then(CONFIRMED);
        given(REQUESTED, CONFIRMED, ENDED).when(restore).thenRefused(TokenUnknown.class);
    }

    @Test
    void nobody_confirms_what_was_never_asked() {
        given().when(confirmAfter(Duration.ZERO)).thenRefused(TokenUnknown.class);
    }

    @Test
    void ending_twice_is_ended() {
        given(REQUESTED, CONFIRMED).when(new End(ARN, true)).then(ended(true));
        given(REQUESTED).when(new End(ARN, false)).then(ENDED);
        given(REQUESTED, ENDED).when(new End(ARN, false)).thenNothing();
        given().when(new End(ARN, false)).thenNothing();
    }

    @Test
    void a_guarded_subscription_is_not_ended_by_a_link() {
        given(REQUESTED, confirmed(true)).when(new End(ARN, true)).thenRefused(NotAuthorized.class);
        given(REQUESTED, confirmed(true)).when(new End(ARN, false)).then(ENDED);
    }
}
