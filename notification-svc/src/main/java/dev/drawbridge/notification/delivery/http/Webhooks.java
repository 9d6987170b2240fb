package dev.drawbridge.notification.delivery.http;

import dev.drawbridge.notification.delivery.DeliveryPolicies;
import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.retry.Retries;
import dev.drawbridge.notification.domain.retry.RetryPolicy;
import dev.drawbridge.notification.domain.retry.Steps;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells by POST, and judges the answer as SNS does. */
@Component
final class Webhooks implements Sender {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;

    private final WebhookRequests requests;
    private final WebhookClient client;
    private final DeliverySettings settings;

    Webhooks(WebhookRequests requests, WebhookClient client, DeliverySettings settings) {
        this.requests = requests;
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Set<String> protocols() {
        return Set.of("http", "https");
    }

    @Override
    public Outcome send(Delivery delivery) {
        try {
            var end = client.deadline();
            var answer = post(delivery, null, end);
            if (answer.status() == UNAUTHORIZED && requests.hasPassword(delivery)) {
                answer = post(delivery, requests.authorization(delivery, answer.challenges()), end);
            }
            return judge(answer);
        } catch (AddressGuard.BlockedAddress blocked) {
            return new Outcome.Hopeless(null, String.valueOf(blocked.getMessage()));
        } catch (IllegalArgumentException noAddress) {
            return new Outcome.Hopeless(null, "not a URL: " + noAddress.getMessage());
        } catch (IOException failure) {
            return new Outcome.Retriable(null, failure.toString());
        }
    }

    /** Once more only where the receiver had closed a connection while nothing was asked. */
    private WebhookClient.Answer post(
            Delivery delivery, @Nullable String authorization, Instant end) throws IOException {
        try {
            return client.send(requests.request(delivery, authorization), end);
        } catch (NoHttpResponseException idleConnectionWasClosed) {
            return client.send(requests.request(delivery, authorization), end);
        }
    }

    static Outcome judge(WebhookClient.Answer answer) {
        int status = answer.status();
        var detail = "HTTP " + status + (answer.excerpt().isEmpty() ? "" : ": " + answer.excerpt());
        if (status >= 200 && status < 300) {
            return new Outcome.Done(status, detail);
        }
        return status >= 500 || status == TOO_MANY_REQUESTS
                ? new Outcome.Retriable(status, detail, answer.retryAfter())
                : new Outcome.Hopeless(status, detail);
    }

    @Override
    public Retries retries(Delivery delivery) {
        if (delivery.terms().schedule().equals("standard-webhooks")) {
            return Steps.STANDARD_WEBHOOKS;
        }
        return DeliveryPolicies.effective(
                        delivery.topicAttributes().get(TopicAttributes.DELIVERY_POLICY),
                        delivery.terms().attributes().get(TopicAttributes.DELIVERY_POLICY))
                .retries()
                .orElseGet(() ->
                        RetryPolicy.even(
                                settings.retryDelay(), RetryPolicy.HTTP_DEFAULT.retries()));
    }

    @Override
    public Content content(Delivery delivery) {
        return requests.content(delivery);
    }
}
