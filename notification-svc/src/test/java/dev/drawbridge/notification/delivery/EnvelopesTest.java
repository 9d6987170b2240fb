package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.trust.ConfirmationToken;
import dev.drawbridge.notification.trust.TestKeys;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EnvelopesTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final Recipient WEBHOOK =
            new Recipient(
                    TOPIC + ":0a1b2c3d-0000-4000-8000-000000000001", "http", "http://x", false);

    private final Envelopes envelopes = TestEnvelopes.envelopes();

    private static OutgoingMessage message(
            Kind kind, @Nullable String subject, String body, boolean perProtocol) {
        return new OutgoingMessage(
                new UUID(1, 2),
                kind,
                TOPIC,
                new AccountId("111111111111"),
                "Publish",
                subject,
                body,
                perProtocol,
                List.of(new MessageAttribute("b", "Binary", "AgME", true)),
                Instant.parse("2026-01-01T12:00:00.123Z"),
                "key",
                Map.of());
    }

    private JsonNode json(OutgoingMessage message) throws IOException {
        return new ObjectMapper().readTree(envelopes.json(message, WEBHOOK, "1"));
    }

    @Test
    void a_notification_has_the_fields_of_sns_in_its_order() throws IOException {
        var json = json(message(Kind.NOTIFICATION, "Hello", "text", false));
        assertThat(names(json))
                .containsExactly(
                        "Type",
                        "MessageId",
                        "TopicArn",
                        "Subject",
                        "Message",
                        "Timestamp",
                        "SignatureVersion",
                        "Signature",
                        "SigningCertURL",
                        "UnsubscribeURL",
                        "MessageAttributes");
        assertThat(json.at("/MessageAttributes/b"))
                .hasToString("{\"Type\":\"Binary\",\"Value\":\"AgME\"}");
        assertThat(json.path("UnsubscribeURL").asText())
                .isEqualTo(
                        "http://localhost:4566/?Action=Unsubscribe&SubscriptionArn="
                                + WEBHOOK.subscriptionArn());
    }

    @Test
    void a_question_carries_its_token_and_no_way_out() throws IOException {
        var json = json(message(Kind.SUBSCRIPTION_CONFIRMATION, null, "text", false));
        assertThat(names(json))
                .containsExactly(
                        "Type",
                        "MessageId",
                        "Token",
                        "TopicArn",
                        "Message",
                        "SubscribeURL",
                        "Timestamp",
                        "SignatureVersion",
                        "Signature",
                        "SigningCertURL");
        assertThat(json.path("SubscribeURL").asText())
                .isEqualTo(
                        "http://localhost:4566/?Action=ConfirmSubscription&TopicArn="
                                + TOPIC
                                + "&Token="
                                + json.path("Token").asText());
    }

    @Test
    void each_protocol_gets_its_own_text_where_there_is_one() throws IOException {
        var message =
                message(
                        Kind.NOTIFICATION,
                        null,
                        "{\"default\":\"all\",\"email\":\"by mail\",\"https\":7}",
                        true);
        assertThat(envelopes.text(message, "email")).isEqualTo("by mail");
        assertThat(envelopes.text(message, "https")).isEqualTo("all");
        var json = json(message);
        assertThat(json.path("Message").asText()).isEqualTo("all");
        assertThat(names(json)).doesNotContain("Subject", "MessageAttributes");
    }

    @Test
    void each_text_has_a_signature_of_its_own() throws IOException {
        var message =
                message(Kind.NOTIFICATION, null, "{\"default\":\"all\",\"https\":\"one\"}", true);
        var secure = new Recipient(WEBHOOK.subscriptionArn(), "https", "https://x", false);
        assertThat(signature(message, secure)).isNotEqualTo(signature(message, WEBHOOK));
    }

    private String signature(OutgoingMessage message, Recipient recipient) throws IOException {
        return new ObjectMapper()
                .readTree(envelopes.json(message, recipient, "2"))
                .path("Signature")
                .asText();
    }

    @Test
    void a_token_says_whom_and_when_it_was_asked_and_whether_it_restores() {
        for (var kind : List.of(Kind.SUBSCRIPTION_CONFIRMATION, Kind.UNSUBSCRIBE_CONFIRMATION)) {
            var token = envelopes.token(message(kind, null, "text", false), WEBHOOK);
            assertThat(ConfirmationToken.decode(token, TestKeys.KEY.tokenKey()))
                    .contains(
                            new ConfirmationToken(
                                    UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001"),
                                    Instant.parse("2026-01-01T12:00:00.123Z"),
                                    kind == Kind.UNSUBSCRIBE_CONFIRMATION));
        }
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
