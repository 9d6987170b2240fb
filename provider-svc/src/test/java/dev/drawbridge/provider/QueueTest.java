package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.RegionName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pages need of the queue beside the requests themselves. */
@Tag("io")
final class QueueTest {

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.owner, "ana");

    @Test
    @DisplayName(
            "U3 a request says what became of the consumer's others, and can be asked for by id")
    void u3_acquaintance() {
        var service = scene.service(true);
        var first = scene.waiting(service).endpointId().value();
        var second = scene.waiting(service).endpointId().value();
        var known = ana.get("/requests/" + first).json().path("known");
        assertThat(known.path("letIn").asInt() + known.path("turnedAway").asInt()).isZero();

        ana.decide("accept", first, "{'reason': 'known'}");
        ana.decide("reject", second, "{'reason': 'who are you?'}");
        scene.waiting(service);
        var waiting = ana.get("/requests").json().path("requests").get(0).path("known");
        assertThat(waiting.path("letIn").asInt()).isEqualTo(1);
        assertThat(waiting.path("turnedAway").asInt()).isEqualTo(1);
        assertThat(waiting.path("live").asInt()).isEqualTo(1);

        var path = "/requests?state=all&endpointId=" + first + "&endpointId=" + second;
        assertThat(ana.get(path).json().path("requests")).hasSize(2);
    }

    @Test
    @DisplayName("U3 U6 a queue of any length is read page by page, none twice and none left out")
    void u3_pages() {
        var service = scene.service(true);
        var asked =
                IntStream.range(0, 5)
                        .mapToObj(_ -> scene.waiting(service).endpointId().value())
                        .toList();
        for (var state : List.of("waiting", "all")) {
            var seen = new ArrayList<String>();
            var next = "";
            do {
                var page = ana.get("/requests?limit=2&state=" + state + "&after=" + next).json();
                seen.addAll(page.path("requests").findValuesAsText("endpointId"));
                next = page.path("next").asText("");
            } while (!next.isEmpty() && !next.equals("null"));
            assertThat(state.equals("all") ? seen.reversed() : seen).isEqualTo(asked);
        }
        assertThat(ana.get("/requests?after=vpce-0ff").status()).isEqualTo(404);
        var first = ana.get("/requests?limit=2").json();
        ana.decide("accept", asked.getFirst(), "{}");
        var rest = ana.get("/requests?after=" + first.path("next").asText()).json();
        assertThat(rest.path("requests").findValuesAsText("endpointId"))
                .isEqualTo(asked.subList(2, 5));
    }

    @Test
    @DisplayName("U3 S9 a request from another Region waits, and is decided, in the service's own")
    void s9_across_regions() {
        var service = scene.service(true);
        scene.owner()
                .modifyVpcEndpointServiceConfiguration(
                        r -> r.serviceId(service).addSupportedRegions("eu-west-1"));
        var here = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var there =
                new Connection(
                        here.endpointId(),
                        here.endpointOwner(),
                        here.serviceId(),
                        here.serviceName(),
                        here.serviceOwner(),
                        new RegionName("eu-west-1"));
        scene.provider.consumer().say(Consumer.request(there));
        scene.awaitState(there, "pendingAcceptance");
        var id = there.endpointId().value();
        assertThat(ana.get("/requests").json().path("requests").findValuesAsText("endpointId"))
                .containsExactly(id);
        assertThat(ana.decide("accept", id, "{}").status()).isEqualTo(200);
        scene.awaitState(there, "pending");
    }

    @Test
    @DisplayName("U3 the services of an account come with what waits at each, and nobody else's do")
    void u3_services() {
        var busy = scene.service(true);
        var idle = scene.service(false);
        scene.waiting(busy);
        var services = ana.get("/services").json().path("services");
        assertThat(services).hasSize(2);
        assertThat(ana.get("/services/" + busy).json().path("waiting").asInt()).isEqualTo(1);
        assertThat(ana.get("/services/" + idle).json().path("waiting").asInt()).isZero();
        assertThat(Api.texts(ana.get("/services/" + busy).json().path("permitted")))
                .containsExactly("arn:aws:iam::" + Scene.CONSUMER + ":root");

        var stranger = new Api(scene.provider, "999999999999", "eve");
        assertThat(stranger.get("/services").json().path("services")).isEmpty();
        assertThat(stranger.get("/services/" + busy).status()).isEqualTo(404);
    }
}
