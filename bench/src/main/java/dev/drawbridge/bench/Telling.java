package dev.drawbridge.bench;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** From the consumer's request to the webhook in the provider's hands. */
final class Telling implements AutoCloseable {

    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-f]{17}");
    private static final Pattern SUBSCRIBE_URL =
            Pattern.compile("\"SubscribeURL\"\\s*:\\s*\"([^\"]+)\"");

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AwsClient aws;
    private final Report report;
    private final HttpServer receiver;
    private volatile boolean confirmed;

    Telling(AwsClient aws, Report report) throws IOException {
        this.aws = aws;
        this.report = report;
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/hook", this::receive);
        receiver.start();
    }

    void requestToWebhook(int perSecond, int count) {
        var scene = Scene.set(aws, true, count);
        subscribe(scene);
        report.add(
                Load.open(
                        "request → webhook received at %d/s".formatted(perSecond),
                        perSecond,
                        count,
                        i -> {
                            var id = scene.createEndpoint(i);
                            while (!told.contains(id)) {
                                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
                            }
                        }));
    }

    private void subscribe(Scene scene) {
        var topic =
                AwsClient.value(
                        aws.sns(Scene.PROVIDER, "CreateTopic", "Name", "bench"), "TopicArn");
        aws.sns(
                Scene.PROVIDER,
                "SetTopicAttributes",
                "TopicArn",
                topic,
                "AttributeName",
                "Policy",
                "AttributeValue",
                """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
                {"Service":"vpce.amazonaws.com"},"Action":"SNS:Publish","Resource":"%s"}]}\
                """
                        .formatted(topic));
        aws.sns(
                Scene.PROVIDER,
                "Subscribe",
                "TopicArn",
                topic,
                "Protocol",
                "http",
                "Endpoint",
                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        Await.until(Duration.ofSeconds(30), () -> confirmed);
        aws.ec2(
                Scene.PROVIDER,
                "CreateVpcEndpointConnectionNotification",
                "ServiceId",
                scene.serviceId(),
                "ConnectionNotificationArn",
                topic,
                "ConnectionEvents.1",
                "Connect");
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
        var link = SUBSCRIBE_URL.matcher(body);
        if (link.find()) {
            confirm(link.group(1).replace("\\/", "/"));
        } else {
            ENDPOINT.matcher(body).results().forEach(match -> told.add(match.group()));
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

    @Override
    public void close() {
        receiver.stop(0);
    }
}
