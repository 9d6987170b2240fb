package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/**
 * What Terraform's provider for AWS does: it waits for one of its target states, and gives up at
 * any state it does not expect on the way. Nothing waits between a creation and the next call.
 */
@Tag("io")
final class TerraformWaitsTest {

    private static final int MOST_LOOKS = 2_000;

    private final Ec2Client provider = Target.ec2(Target.PROVIDER);
    private final Ec2Client consumer = Target.ec2(Target.CONSUMER);
    private final Story story = new Story(provider, consumer);

    @Test
    @DisplayName("B1 aws_vpc_endpoint and its accepter come up and down as Terraform waits for it")
    void b1_an_endpoint_and_its_accepter() {
        var service = story.offerTo(Target.CONSUMER, true);
        var id = story.ask(service).vpcEndpointId();
        var created =
                waitsFor(
                        Set.of("pending"),
                        Set.of("available", "pendingAcceptance"),
                        () -> story.endpoint(id).stateAsString());
        assertThat(created).endsWith("pendingAcceptance");

        var refused =
                provider.acceptVpcEndpointConnections(
                        r -> r.serviceId(service.serviceId()).vpcEndpointIds(id));
        assertThat(refused.unsuccessful()).isEmpty();
        waitsFor(
                Set.of("pendingAcceptance", "pending"),
                Set.of("available"),
                () -> connection(service, id));
        waitsFor(
                Set.of("pendingAcceptance", "pending"),
                Set.of("available"),
                () -> story.endpoint(id).stateAsString());

        provider.rejectVpcEndpointConnections(
                r -> r.serviceId(service.serviceId()).vpcEndpointIds(id));
        waitsFor(Set.of("available"), Set.of("rejected"), () -> story.endpoint(id).stateAsString());
        consumer.deleteVpcEndpoints(r -> r.vpcEndpointIds(id));
        waitsFor(
                Set.of("available", "pending", "rejected", "deleting", "deleted"),
                Set.of("gone"),
                () -> stateOrGone(id));
    }

    @Test
    @DisplayName("B1 whoever accepts at once, before the request has arrived, is not turned away")
    void b1_accepting_at_once() {
        var service = story.offerTo(Target.CONSUMER, true);
        for (int i = 0; i < 20; i++) {
            var id = story.ask(service).vpcEndpointId();
            assertThat(
                            provider.acceptVpcEndpointConnections(r ->
                                            r.serviceId(service.serviceId()).vpcEndpointIds(id))
                                    .unsuccessful())
                    .isEmpty();
        }
    }

    /** Every state seen on the way. */
    private static List<String> waitsFor(
            Set<String> pending, Set<String> target, Supplier<String> look) {
        var seen = new ArrayList<String>();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            var state = look.get();
            if (seen.isEmpty() || !seen.getLast().equals(state)) {
                seen.add(state);
            }
            if (target.contains(state)) {
                return seen;
            }
            assertThat(pending).as("unexpected state after %s", seen).contains(state);
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("never " + target + ", only " + seen);
    }

    private String connection(ServiceConfiguration service, String id) {
        return story.connections(service, id).stream()
                .map(VpcEndpointConnection::vpcEndpointStateAsString)
                .findFirst()
                .orElse("absent");
    }

    private String stateOrGone(String id) {
        try {
            return story.endpoint(id).stateAsString();
        } catch (Ec2Exception e) {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidVpcEndpointId.NotFound");
            return "gone";
        }
    }
}
