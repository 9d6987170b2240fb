package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.running.ProviderFacts;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ConnectionNotification;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Connection notifications as they are listed, narrowed, turned over and taken away. */
@Tag("io")
final class ConnectionNotificationsTest {

    private static Station station;
    private static ProviderFacts provider;
    private static Ec2Client ec2;
    private static String topic;

    @BeforeAll
    static void start() {
        station = Station.shared();
        provider = station.provider();
        ec2 = station.ec2(PROVIDER);
        topic = new Scene(station).topic();
    }

    private static ConnectionNotification listen(String service, String topicArn) {
        return ec2.createVpcEndpointConnectionNotification(b ->
                        b.serviceId(service)
                                .connectionNotificationArn(topicArn)
                                .connectionEvents("Connect", "Accept"))
                .connectionNotification();
    }

    private static List<String> found(String filter, String... values) {
        return ec2
                .describeVpcEndpointConnectionNotifications(
                        b -> b.filters(Filter.builder().name(filter).values(values).build()))
                .connectionNotificationSet()
                .stream()
                .map(ConnectionNotification::connectionNotificationId)
                .toList();
    }

    @Test
    void each_filter_finds_what_it_names() {
        var service = provider.service().value();
        var other = provider.service().value();
        var own = new Scene(station).topic();
        var one = listen(service, own).connectionNotificationId();
        var two = listen(other, own).connectionNotificationId();
        assertThat(found("connection-notification-arn", own)).containsExactly(one, two);
        assertThat(found("connection-notification-id", two)).containsExactly(two);
        assertThat(found("service-id", service)).containsExactly(one);
        assertThat(found("service-id", service, other)).containsExactly(one, two);
        assertThat(found("vpc-endpoint-id", "vpce-0123456789abcdef0")).isEmpty();
        assertThat(found("connection-notification-state", "Enabled")).contains(one, two);
        assertThat(found("connection-notification-state", "Disabled")).isEmpty();
        assertThat(found("connection-notification-type", "Topic")).contains(one, two);
    }

    @Test
    void a_consumer_finds_his_own_by_the_endpoint() {
        var connection = provider.connection(provider.service());
        provider.requested(connection);
        var consumer = station.ec2(CONSUMER);
        var his =
                station.sns(CONSUMER)
                        .createTopic(b -> b.name("t-" + connection.endpointId()))
                        .topicArn();
        var made =
                consumer.createVpcEndpointConnectionNotification(b ->
                                b.vpcEndpointId(connection.endpointId().value())
                                        .connectionNotificationArn(his)
                                        .connectionEvents("Accept"))
                        .connectionNotification();
        assertThat(made.vpcEndpointId()).isEqualTo(connection.endpointId().value());
        assertThat(made.serviceId()).isNull();
        assertThat(
                        consumer.describeVpcEndpointConnectionNotifications(b ->
                                        b.filters(
                                                Filter.builder()
                                                        .name("vpc-endpoint-id")
                                                        .values(connection.endpointId().value())
                                                        .build()))
                                .connectionNotificationSet())
                .containsExactly(made);
        assertThat(found("vpc-endpoint-id", connection.endpointId().value())).isEmpty();
    }

    @Test
    void pages_lead_to_the_end() {
        var service = provider.service().value();
        for (int i = 0; i < 7; i++) {
            listen(service, topic);
        }
        var pages = new ArrayList<Integer>();
        var seen = new ArrayList<String>();
        ec2
                .describeVpcEndpointConnectionNotificationsPaginator(b ->
                        b.maxResults(5)
                                .filters(
                                        Filter.builder()
                                                .name("service-id")
                                                .values(service)
                                                .build()))
                .stream()
                .forEach(page -> {
                    pages.add(page.connectionNotificationSet().size());
                    page.connectionNotificationSet()
                            .forEach(n -> seen.add(n.connectionNotificationId()));
                });
        assertThat(pages).containsExactly(5, 2);
        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void one_is_changed_and_taken_away_and_what_is_not_there_is_named() {
        var service = provider.service().value();
        var id = listen(service, topic).connectionNotificationId();
        var other = new Scene(station).topic();
        assertThat(
                        ec2.modifyVpcEndpointConnectionNotification(b ->
                                        b.connectionNotificationId(id)
                                                .connectionNotificationArn(other)
                                                .connectionEvents("Delete"))
                                .returnValue())
                .isTrue();
        assertThat(
                        ec2.describeVpcEndpointConnectionNotifications(
                                        b -> b.connectionNotificationId(id))
                                .connectionNotificationSet())
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.connectionNotificationArn()).isEqualTo(other);
                    assertThat(n.connectionEvents()).containsExactly("Delete");
                });
        var gone = "vpce-nfn-0123456789abcdef0";
        var answer =
                ec2.deleteVpcEndpointConnectionNotifications(
                        b -> b.connectionNotificationIds(id, gone));
        assertThat(answer.unsuccessful())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.resourceId()).isEqualTo(gone);
                    assertThat(item.error().code()).isEqualTo("InvalidConnectionNotification");
                });
        assertThatThrownBy(() ->
                        ec2.describeVpcEndpointConnectionNotifications(
                                b -> b.connectionNotificationId(id)))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e ->
                                assertThat(e.awsErrorDetails().errorCode())
                                        .isEqualTo("InvalidConnectionNotification"));
    }

    @Test
    void what_cannot_be_listened_to_is_refused() {
        var service = provider.service().value();
        assertThatThrownBy(() ->
                        ec2.createVpcEndpointConnectionNotification(b ->
                                b.serviceId(service)
                                        .connectionNotificationArn(topic)
                                        .connectionEvents("Opened")))
                .hasMessageContaining("Valid values are: Accept, Connect, Delete, Reject.");
        assertThatThrownBy(() ->
                        ec2.createVpcEndpointConnectionNotification(b ->
                                b.serviceId(service)
                                        .vpcEndpointId("vpce-0123456789abcdef0")
                                        .connectionNotificationArn(topic)
                                        .connectionEvents("Accept")))
                .hasMessageContaining("Only one of ServiceId and VpcEndpointId");
        assertThatThrownBy(() -> listen(service, topic + "-none"))
                .hasMessageContaining("does not exist");
    }
}
