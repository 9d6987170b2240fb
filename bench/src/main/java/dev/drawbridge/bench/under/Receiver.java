package dev.drawbridge.bench.under;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The subscriber's end: it outlives every kill and remembers all that it was told. */
public final class Receiver implements AutoCloseable {

    private static final Pattern SUBSCRIBE_URL = field("SubscribeURL");
    private static final Pattern MESSAGE_ID = field("MessageId");
    private static final Pattern EVENT =
            Pattern.compile("\\\\\"eventType\\\\\"\\s*:\\s*\\\\\"(\\w+)\\\\\"");
    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-f]{17}");

    private static final String POLICY =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
            {"Service":"vpce.amazonaws.com"},"Action":"SNS:Publish","Resource":"%s"}]}\
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AwsClient aws;
    private final HttpServer server;
    private final AtomicInteger deliveries = new AtomicInteger();
    private final Map<String, Set<String>> idsByEvent = new ConcurrentHashMap<>();
    private volatile boolean confirmed;

    public Receiver(AwsClient aws) throws IOException {
        this.aws = aws;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::receive);
        server.start();
    }

    /** Makes a topic that admits PrivateLink, subscribes, confirms, and listens to the services. */
    public void subscribe(String topicName, String... serviceIds) {
        var topic =
                AwsClient.value(
                        aws.sns(Scene.PROVIDER, "CreateTopic", "Name", topicName), "TopicArn");
        aws.sns(
                Scene.PROVIDER,
                "SetTopicAttributes",
                "TopicArn",
                topic,
                "AttributeName",
                "Policy",
                "AttributeValue",
                POLICY.formatted(topic));
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        aws.sns(
                Scene.PROVIDER,
                "Subscribe",
                "TopicArn",
                topic,
                "Protocol",
                "http",
                "Endpoint",
                url);
        Await.until(Duration.ofSeconds(30), () -> confirmed);
        for (var serviceId : serviceIds) {
            listen(topic, serviceId);
        }
    }

    private void listen(String topic, String serviceId) {
        aws.ec2(
                Scene.PROVIDER,
                "CreateVpcEndpointConnectionNotification",
                "ServiceId",
                serviceId,
                "ConnectionNotificationArn",
                topic,
                "ConnectionEvents.1",
                "Connect",
                "ConnectionEvents.2",
                "Accept",
                "ConnectionEvents.3",
                "Reject",
                "ConnectionEvents.4",
                "Delete");
    }

    /** The message ids under which a connection event was told; more than one is a double. */
    public Set<String> ids(String endpoint, String event) {
        return idsByEvent.getOrDefault(endpoint + " " + event, Set.of());
    }

    public int deliveries() {
        return deliveries.get();
    }

    public int distinct() {
        return idsByEvent.values().stream().mapToInt(Set::size).sum();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var link = SUBSCRIBE_URL.matcher(body);
        if (link.find()) {
            confirm(link.group(1));
        } else {
            remember(body);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void remember(String body) {
        var event = EVENT.matcher(body);
        var endpoint = ENDPOINT.matcher(body);
        var id = MESSAGE_ID.matcher(body);
        if (event.find() && endpoint.find() && id.find()) {
            deliveries.incrementAndGet();
            idsByEvent
                    .computeIfAbsent(
                            endpoint.group() + " " + event.group(1),
                            _ -> ConcurrentHashMap.newKeySet())
                    .add(id.group(1));
        }
    }

    private void confirm(String url) throws IOException {
        try {
            // The public address may be another than the one under test: keep only the question.
            var link = aws.endpoint().resolve("/?" + URI.create(url).getRawQuery());
            http.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding());
            confirmed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Pattern field(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
