package dev.drawbridge.console.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.console.Told;
import dev.drawbridge.console.visit.Visitor;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
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
    void a_service_that_is_away_is_said_to_be() {
        var peer = Peer.saying("never");
        peer.close();
        assertThatThrownBy(() -> accept(peer.uri())).isInstanceOf(PublicApi.Unreachable.class);
    }

    private static Outcome accept(URI provider) throws Exception {
        try (var upstreams =
                new Upstreams(Map.of(Owner.PROVIDER, provider), Timeout.ofSeconds(5))) {
            var api =
                    new PublicApi(
                            upstreams,
                            "a-master-key-for-tests-only",
                            "localhost:4566",
                            Clock.systemUTC());
            return api.call(
                    PROVIDER,
                    "eu-west-1",
                    "AcceptVpcEndpointConnections",
                    Map.of("ServiceId", "a&b"));
        }
    }
}
