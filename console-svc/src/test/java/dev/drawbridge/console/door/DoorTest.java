package dev.drawbridge.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class DoorTest {

    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=111111111111/20260101/us-east-1/%s/aws4_request,"
                    + " SignedHeaders=host;x-amz-date, Signature=00ff";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void each_action_reaches_the_service_that_owns_it() throws Exception {
        try (var consumer = Peer.saying("consumer");
                var provider = Peer.saying("provider");
                var notification = Peer.saying("notification");
                var door =
                        new OpenDoor(
                                Map.of(
                                        Owner.CONSUMER, consumer.uri(),
                                        Owner.PROVIDER, provider.uri(),
                                        Owner.NOTIFICATION, notification.uri()),
                                Timeout.ofSeconds(5))) {
            assertThat(body(ec2(door, "CreateVpcEndpoint"))).isEqualTo("consumer");
            assertThat(body(ec2(door, "AcceptVpcEndpointConnections"))).isEqualTo("provider");
            assertThat(body(ec2(door, "CreateVpcEndpointConnectionNotification")))
                    .isEqualTo("notification");
            assertThat(body(post(door, "sns", "Action=Publish&Version=2010-03-31")))
                    .isEqualTo("notification");
        }
    }

    @Test
    void each_api_reaches_its_service_and_a_stranger_to_all_is_told_so() throws Exception {
        try (var consumer = Peer.saying("consumer");
                var provider = Peer.saying("provider");
                var door =
                        new OpenDoor(
                                Map.of(
                                        Owner.CONSUMER, consumer.uri(),
                                        Owner.PROVIDER, provider.uri()),
                                Timeout.ofSeconds(5))) {
            assertThat(body(get(door.uri().resolve("/v1/provider/x")))).isEqualTo("provider");
            assertThat(body(get(door.uri().resolve("/v1/consumer/resolve?a=b%2F"))))
                    .isEqualTo("consumer");
            assertThat(consumer.only().uri()).isEqualTo("/v1/consumer/resolve?a=b%2F");

            var nobody = get(door.uri().resolve("/v1/nobody/x"));
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(nobody.body()).contains("The APIs are /v1/consumer");
            var away = get(door.uri().resolve("/v1/notification/x"));
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("content-type"))
                    .hasValue("application/problem+json;charset=UTF-8");
            var forged =
                    HttpRequest.newBuilder(door.uri().resolve("/v1/provider/x"))
                            .header("Sec-Fetch-Site", "cross-site")
                            .build();
            assertThat(client.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
            assertThat(provider.received()).hasSize(1);
        }
    }

    @Test
    void method_query_host_headers_and_bytes_pass_unchanged() throws Exception {
        try (var peer = Peer.saying("<ok/>");
                var door = OpenDoor.to(peer)) {
            var form = "Action=CreateVpc&Tag=%E3%81%82+b&Version=2016-11-15";
            var request =
                    HttpRequest.newBuilder(door.uri().resolve("/?x=%2F&y=a+b"))
                            .header("Authorization", SIGNED.formatted("ec2"))
                            .header("X-Amz-Date", "20260101T000000Z")
                            .header(
                                    "Content-Type",
                                    "application/x-www-form-urlencoded; charset=utf-8")
                            .header("User-Agent", "aws-cli/2.0")
                            .header("traceparent", "00-aa-bb-01")
                            .POST(BodyPublishers.ofString(form))
                            .build();
            client.send(request, BodyHandlers.ofString());

            var received = peer.only();
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.uri()).isEqualTo("/?x=%2F&y=a+b");
            assertThat(received.header("host")).isEqualTo("127.0.0.1:" + door.uri().getPort());
            assertThat(received.header("authorization")).isEqualTo(SIGNED.formatted("ec2"));
            assertThat(received.header("x-amz-date")).isEqualTo("20260101T000000Z");
            assertThat(received.header("user-agent")).isEqualTo("aws-cli/2.0");
            assertThat(received.header("traceparent")).isEqualTo("00-aa-bb-01");
            assertThat(received.header("content-type"))
                    .isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
            assertThat(received.body()).asString().isEqualTo(form);
        }
    }

    @Test
    void the_answer_passes_with_its_status_and_headers() throws Exception {
        try (var peer =
                        Peer.answering(exchange -> {
                            exchange.getResponseHeaders().add("x-amzn-RequestId", "r-1");
                            Peer.say(exchange, 412, "<Code>DryRunOperation</Code>");
                        });
                var door = OpenDoor.to(peer)) {
            var answer = ec2(door, "CreateVpc");
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(answer.headers().allValues("x-amzn-RequestId")).containsExactly("r-1");
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValue("text/xml;charset=UTF-8");
            assertThat(answer.body()).contains("DryRunOperation");
        }
    }

    @Test
    void a_link_from_a_mail_reaches_the_notifications_also_from_another_site() throws Exception {
        try (var peer = Peer.saying("confirmed");
                var door = OpenDoor.to(peer)) {
            var link = door.uri().resolve("/?Action=ConfirmSubscription&TopicArn=t&Token=x");
            var click = HttpRequest.newBuilder(link).header("Sec-Fetch-Site", "cross-site").build();
            assertThat(body(client.send(click, BodyHandlers.ofString()))).isEqualTo("confirmed");
            for (var page :
                    new String[] {"/confirm?t=1", "/u/ab", "/SimpleNotificationService-ab12.pem"}) {
                assertThat(body(get(door.uri().resolve(page)))).isEqualTo("confirmed");
            }
            assertThat(peer.received())
                    .extracting(Peer.Received::uri)
                    .last()
                    .isEqualTo("/SimpleNotificationService-ab12.pem");
        }
    }

    @Test
    void a_page_of_another_site_cannot_act_here() throws Exception {
        try (var peer = Peer.saying("done");
                var door = OpenDoor.to(peer)) {
            var forged =
                    HttpRequest.newBuilder(door.uri())
                            .header("Sec-Fetch-Site", "cross-site")
                            .POST(BodyPublishers.ofString("Action=DeleteVpc&VpcId=vpc-1"))
                            .build();
            var answer = client.send(forged, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<Code>AccessDenied</Code>");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void what_nobody_owns_is_refused_in_the_dialect_of_the_caller() throws Exception {
        try (var peer = Peer.saying("never");
                var door = OpenDoor.to(peer)) {
            var ec2 = ec2(door, "RunInstances");
            assertThat(ec2.statusCode()).isEqualTo(400);
            assertThat(ec2.body()).contains("<Response><Errors>", "InvalidAction");
            var sts = post(door, "sts", "Action=Nonsense&Version=2011-06-15");
            assertThat(sts.body()).contains("<ErrorResponse", "InvalidAction");
            var garbage = post(door, "ec2", "\u0000\u0001&&&==%zz");
            assertThat(garbage.statusCode()).isEqualTo(400);
            assertThat(garbage.body()).contains("<Response><Errors>");
            var put =
                    HttpRequest.newBuilder(door.uri())
                            .method("PUT", BodyPublishers.noBody())
                            .build();
            assertThat(client.send(put, BodyHandlers.ofString()).body()).contains("<Response>");
        }
    }

    @Test
    void a_browser_is_shown_to_the_pages() throws Exception {
        try (var peer = Peer.saying("never");
                var door = OpenDoor.to(peer)) {
            var browser =
                    HttpRequest.newBuilder(door.uri()).header("Accept", "text/html,*/*").build();
            var answer = client.send(browser, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location")).hasValue("/connections");
            assertThat(body(get(door.uri().resolve("/connections")))).isEqualTo("a page");
        }
    }

    private HttpResponse<String> ec2(OpenDoor door, String action) throws Exception {
        return post(door, "ec2", "Action=" + action + "&Version=2016-11-15");
    }

    private HttpResponse<String> post(OpenDoor door, String service, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(door.uri())
                        .header("Authorization", SIGNED.formatted(service))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body();
    }
}
