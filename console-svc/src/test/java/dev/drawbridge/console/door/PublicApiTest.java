package dev.drawbridge.console.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.visit.Visitor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class PublicApiTest {

    private static final Visitor PROVIDER = new Visitor(Told.PROVIDER, Told.PROVIDER.value());

    @Test
    void a_call_names_the_action_its_parameters_and_the_host_of_the_door() throws Exception {
        try (var peer = Peer.saying("<R><unsuccessful/></R>")) {
            assertThat(accept(peer.uri()).done()).isTrue();
            var received = peer.only();
            assertThat(received.body())
                    .asString()
                    .isEqualTo(
                            "Action=AcceptVpcEndpointConnections&ServiceId=a%26b"
                                    + "&Version=2016-11-15");
            assertThat(received.header("host")).isEqualTo("localhost:4566");
            assertThat(received.header("authorization")).contains("/eu-west-1/ec2/aws4_request");
        }
    }

    @Test
    void the_services_own_apis_are_asked_in_the_visitors_name() throws Exception {
        try (var peer = Peer.saying("{\"rules\":[]}");
                var upstreams =
                        new Upstreams(Map.of(Owner.PROVIDER, peer.uri()), Timeout.ofSeconds(5))) {
            var answered =
                    api(upstreams)
                            .ask(PROVIDER, "eu-west-1", "PUT", "/v1/provider/rules?x=1", "{}");
            assertThat(answered).isEqualTo(new PublicApi.Answered(200, "{\"rules\":[]}"));
            var received = peer.only();
            assertThat(received.method()).isEqualTo("PUT");
            assertThat(received.uri()).isEqualTo("/v1/provider/rules?x=1");
            assertThat(received.body()).asString().isEqualTo("{}");
            assertThat(received.header("authorization"))
                    .contains(Told.PROVIDER.value(), "/eu-west-1/execute-api/aws4_request");
        }
    }

    @Test
    void an_answer_that_is_too_large_is_said_to_be_and_not_that_nobody_answers() throws Exception {
        try (var peer = Peer.saying("[" + "1,".repeat(5 << 20) + "1]");
                var upstreams =
                        new Upstreams(Map.of(Owner.PROVIDER, peer.uri()), Timeout.ofSeconds(30))) {
            var answered = api(upstreams).ask(PROVIDER, "eu-west-1", "GET", "/v1/provider/x", "");
            assertThat(answered.status()).isEqualTo(502);
            assertThat(answered.json()).contains("more than 8 MiB");
        }
    }

    @Test
    void a_service_that_is_away_is_said_to_be() {
        var peer = Peer.saying("never");
        peer.close();
        assertThatThrownBy(() -> accept(peer.uri())).isInstanceOf(PublicApi.Unreachable.class);
    }

    @Test
    void one_question_that_takes_long_makes_no_service_hang() throws Exception {
        var over = new CountDownLatch(1);
        try (var peer = Peer.answering(exchange -> answer(exchange, over));
                var upstreams =
                        new Upstreams(
                                Map.of(Owner.PROVIDER, peer.uri()),
                                Timeout.ofSeconds(30),
                                Timeout.ofSeconds(4))) {
            var slow = new FutureTask<>(() -> get(upstreams, "/v1/provider/slow"));
            Thread.startVirtualThread(slow);
            await().until(() -> !peer.received().isEmpty());
            assertThat(get(upstreams, "/v1/provider/quick").status()).isEqualTo(200);
            assertThatThrownBy(slow::get).hasCauseInstanceOf(PublicApi.Unreachable.class);
            assertThat(get(upstreams, "/v1/provider/quick").status()).isEqualTo(200);
            assertThatThrownBy(() -> get(upstreams, "/v1/provider/slow"))
                    .isInstanceOf(PublicApi.Unreachable.class);
            var asked = peer.received().size();
            assertThatThrownBy(() -> get(upstreams, "/v1/provider/quick"))
                    .isInstanceOf(PublicApi.Unreachable.class);
            assertThat(peer.received()).hasSize(asked);
        } finally {
            over.countDown();
        }
    }

    private static void answer(HttpExchange exchange, CountDownLatch over) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/slow")) {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.getMessage());
            }
        }
        Peer.say(exchange, 200, "{}");
    }

    private static PublicApi.Answered get(Upstreams upstreams, String path)
            throws PublicApi.Unreachable {
        return api(upstreams).ask(PROVIDER, "eu-west-1", "GET", path, "");
    }

    private static Outcome accept(URI provider) throws Exception {
        try (var upstreams =
                new Upstreams(Map.of(Owner.PROVIDER, provider), Timeout.ofSeconds(5))) {
            return api(upstreams)
                    .call(
                            PROVIDER,
                            "eu-west-1",
                            "AcceptVpcEndpointConnections",
                            Map.of("ServiceId", "a&b"));
        }
    }

    private static PublicApi api(Upstreams upstreams) {
        return new PublicApi(
                upstreams, "a-master-key-for-tests-only", "localhost:4566", Clock.systemUTC());
    }
}
