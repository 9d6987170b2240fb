package dev.drawbridge.notification.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.delivery.DeliveryPolicies;
import dev.drawbridge.notification.delivery.Envelopes;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The request that SNS would send: address, headers and body. */
@Component
final class WebhookRequests {

    private static final String TEXT = "text/plain; charset=UTF-8";

    private final Envelopes envelopes;
    private final Clock clock;

    WebhookRequests(Envelopes envelopes, Clock clock) {
        this.envelopes = envelopes;
        this.clock = clock;
    }

    boolean hasPassword(Delivery delivery) {
        return URI.create(delivery.recipient().endpoint()).getRawUserInfo() != null;
    }

    /** By the password in the address: Digest where the receiver wants that, else Basic. */
    String authorization(Delivery delivery, List<String> challenges) {
        var endpoint = URI.create(delivery.recipient().endpoint());
        var credentials = Objects.requireNonNullElse(endpoint.getUserInfo(), "");
        var parts = credentials.split(":", 2);
        return DigestAnswer.to(challenges)
                .map(digest ->
                        digest.header(
                                "POST",
                                requestLine(endpoint),
                                parts[0],
                                parts.length == 2 ? parts[1] : "",
                                UUID.randomUUID().toString()))
                .orElseGet(() ->
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private static String requestLine(URI endpoint) {
        var path = endpoint.getRawPath();
        var query = endpoint.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    /**
     * @throws IllegalArgumentException where the endpoint is no address
     */
    HttpPost request(Delivery delivery, @Nullable String authorization) {
        var message = delivery.message();
        var recipient = delivery.recipient();
        var endpoint = URI.create(recipient.endpoint());
        var request = new HttpPost(withoutPassword(endpoint));
        request.setHeader("x-amz-sns-message-type", message.kind().type());
        request.setHeader("x-amz-sns-message-id", message.id().toString());
        request.setHeader("x-amz-sns-topic-arn", message.topicArn());
        if (message.kind() != Kind.SUBSCRIPTION_CONFIRMATION) {
            request.setHeader("x-amz-sns-subscription-arn", recipient.subscriptionArn());
        }
        if (raw(delivery)) {
            request.setHeader("x-amz-sns-rawdelivery", "true");
        }
        request.setHeader("Accept-Encoding", "gzip,deflate");
        if (message.circumstances().containsKey("trace-parent")) {
            request.setHeader("traceparent", message.circumstances().get("trace-parent"));
        }
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        var body = body(delivery);
        sign(request, delivery, body);
        request.setEntity(
                new ByteArrayEntity(
                        body.getBytes(UTF_8), ContentType.parseLenient(contentType(delivery))));
        return request;
    }

    private void sign(HttpPost request, Delivery delivery, String body) {
        var now = clock.instant();
        var secrets = delivery.terms().secrets(now);
        if (secrets.isEmpty()) {
            return;
        }
        var id = delivery.message().id().toString();
        long seconds = now.getEpochSecond();
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", String.valueOf(seconds));
        request.setHeader("webhook-signature", StandardSignature.of(id, seconds, body, secrets));
    }

    Sender.Content content(Delivery delivery) {
        return new Sender.Content(contentType(delivery), body(delivery));
    }

    private String body(Delivery delivery) {
        var message = delivery.message();
        if (raw(delivery)) {
            return envelopes.text(message, delivery.recipient().protocol());
        }
        var version =
                delivery.topicAttributes().getOrDefault(TopicAttributes.SIGNATURE_VERSION, "1");
        return envelopes.json(message, delivery.recipient(), version);
    }

    private static boolean raw(Delivery delivery) {
        return delivery.recipient().raw() && delivery.message().kind() == Kind.NOTIFICATION;
    }

    private static String contentType(Delivery delivery) {
        return delivery.message().kind() != Kind.NOTIFICATION
                ? TEXT
                : DeliveryPolicies.effective(
                                delivery.topicAttributes().get(TopicAttributes.DELIVERY_POLICY),
                                delivery.terms().attributes().get(TopicAttributes.DELIVERY_POLICY))
                        .contentType()
                        .orElse(TEXT);
    }

    private static URI withoutPassword(URI endpoint) {
        var userInfo = endpoint.getRawUserInfo();
        return userInfo == null
                ? endpoint
                : URI.create(endpoint.toString().replaceFirst("//[^/@]*@", "//"));
    }
}
