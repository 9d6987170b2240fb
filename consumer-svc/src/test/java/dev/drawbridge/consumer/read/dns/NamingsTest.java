package dev.drawbridge.consumer.read.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.names.PrivateZone;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.EndpointView.Facts;
import dev.drawbridge.consumer.read.EndpointView.Naming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NamingsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Namings namings = new Namings(Duration.ZERO);

    @Test
    void private_names_for_networks_on_premises_only_are_not_the_vpcs() {
        assertThat(namings.zones(named(false))).extracting(PrivateZone::name).containsExactly("s3");
        assertThat(namings.zones(named(true))).isEmpty();
    }

    private static EndpointView named(boolean onlyForInboundResolver) {
        var naming =
                new Naming(List.of("s3"), NOON.toString(), "ipv4", "ipv4", onlyForInboundResolver);
        var facts =
                new Facts(
                        "com.amazonaws.us-east-1.s3",
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}",
                        Map.of(),
                        naming,
                        null);
        return new EndpointView(
                "vpce-1",
                "222222222222",
                "us-east-1",
                "vpc-1",
                "available",
                null,
                facts,
                NOON,
                true);
    }
}
