package dev.drawbridge.notification.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.services.sns.SnsClient;

/** Steps that many stories begin with. */
public final class Scene {

    /** Generous, since the machine may be busy: a story that works does not wait for it. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Station station;
    private final SnsClient sns;

    public Scene(Station station) {
        this.station = station;
        this.sns = station.sns(Station.PROVIDER);
    }

    public String topic() {
        return sns.createTopic(b -> b.name("t-" + UUID.randomUUID())).topicArn();
    }

    /** A topic that lets PrivateLink in. */
    public String openTopic() {
        var topic = topic();
        sns.setTopicAttributes(b ->
                b.topicArn(topic)
                        .attributeName("Policy")
                        .attributeValue(admittingPrivateLink(topic)));
        return topic;
    }

    public static String admittingPrivateLink(String topic) {
        return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"vpce.amazonaws.com"},"Action":"SNS:Publish","Resource":"%s","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:ec2:us-east-1:111111111111:vpc-endpoint-service/*"},"StringEquals":{"aws:SourceAccount":"111111111111"}}}]}\
        """
                .formatted(topic);
    }

    /** Subscribes a path of the receiver and confirms by the link that was sent to it. */
    public String webhook(String topic, String path) {
        var arn =
                sns.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("http")
                                        .endpoint(station.receiver().url(path))
                                        .returnSubscriptionArn(true))
                        .subscriptionArn();
        await().atMost(PATIENCE).until(() -> !station.receiver().at(path).isEmpty());
        var link = station.receiver().at(path).getFirst().json().path("SubscribeURL").asText();
        get(link);
        return arn;
    }

    /** A path of the receiver that nobody else uses. */
    public static String path() {
        return "/" + UUID.randomUUID();
    }

    /** The last part of a subscription's ARN. */
    public static String id(String subscriptionArn) {
        return subscriptionArn.substring(subscriptionArn.lastIndexOf(':') + 1);
    }

    public String publish(String topic, String text) {
        return sns.publish(b -> b.topicArn(topic).message(text)).messageId();
    }

    public HttpResponse<String> get(String link) {
        return send(HttpRequest.newBuilder(here(link)).GET());
    }

    public HttpResponse<String> post(String link, String form) {
        return send(
                HttpRequest.newBuilder(here(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** As a mail program sends a form of one field that it does not write as a query. */
    public HttpResponse<String> postFormData(String link, String field, String value) {
        var body =
                "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--limit--\r\n"
                        .formatted(field, value);
        return send(
                HttpRequest.newBuilder(here(link))
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofString(body)));
    }

    private URI here(String link) {
        return station.here(link);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
