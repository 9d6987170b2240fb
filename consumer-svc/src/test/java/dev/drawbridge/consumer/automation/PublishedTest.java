package dev.drawbridge.consumer.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.axon.EventNames;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent;
import dev.drawbridge.consumer.domain.network.SubnetEvent;
import dev.drawbridge.consumer.domain.network.VpcEvent;
import dev.drawbridge.consumer.domain.tag.TagEvent;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.ForgetConnection;
import dev.drawbridge.events.ConnectionOrder.ReleaseConnection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.NetworkInterfaceId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PublishedTest {

    private static final RegionName REGION = new RegionName("us-east-1");
    private static final ServiceId SERVICE = new ServiceId("vpce-svc-00000000000000001");
    private static final Connection CONNECTION =
            new Connection(
                    new EndpointId("vpce-00000000000000001"),
                    new AccountId("222222222222"),
                    SERVICE,
                    ServiceName.of(REGION, SERVICE),
                    new AccountId("111111111111"),
                    REGION);

    @Test
    void a_request_is_a_fact_and_the_first_order() {
        var zone = new AvailabilityZoneId("use1-az1");
        var names = List.of(new DnsName("a.example", "Z"));
        var messages =
                new Published()
                        .translate(
                                new EndpointRequested(
                                        CONNECTION,
                                        "arn:aws:iam::222222222222:root",
                                        new VpcId("vpc-00000000000000001"),
                                        true,
                                        List.of(
                                                new Interface(
                                                        new NetworkInterfaceId(
                                                                "eni-00000000000000001"),
                                                        new SubnetId("subnet-00000000000000001"),
                                                        zone,
                                                        "us-east-1a",
                                                        "10.0.0.4")),
                                        List.of(
                                                new Group(
                                                        new SecurityGroupId("sg-00000000000000001"),
                                                        "default")),
                                        names,
                                        "{}",
                                        Map.of("k", "v"),
                                        Instant.EPOCH,
                                        null));
        assertThat(messages.getFirst()).isInstanceOf(ConsumerEvent.EndpointRequested.class);
        assertThat(messages.getLast())
                .isEqualTo(
                        new RequestConnection(
                                CONNECTION,
                                "arn:aws:iam::222222222222:root",
                                List.of(zone),
                                names,
                                Map.of("k", "v")));
    }

    @Test
    void a_deletion_is_a_fact_and_an_order_and_so_is_its_end() {
        assertThat(new Published().translate(new EndpointDeletionStarted(CONNECTION, "available")))
                .containsExactly(
                        new ConsumerEvent.EndpointDeletionStarted(CONNECTION, "available"),
                        new ReleaseConnection(CONNECTION));
        assertThat(new Published().translate(new EndpointDeleted(CONNECTION, Instant.EPOCH)))
                .containsExactly(
                        new ConsumerEvent.EndpointDeleted(CONNECTION),
                        new ForgetConnection(CONNECTION));
    }

    @Test
    void every_event_of_the_log_has_a_public_fact_of_its_name() {
        var stored =
                EventNames.ofFamilies(
                        VpcEvent.class,
                        SubnetEvent.class,
                        EndpointEvent.class,
                        SecurityGroupEvent.class,
                        NetworkAclEvent.class,
                        TagEvent.class,
                        LandscapeEvent.class);
        assertThat(stored.byName().keySet())
                .allSatisfy(name -> assertThat(MessageTypes.find(name)).isPresent());
    }
}
