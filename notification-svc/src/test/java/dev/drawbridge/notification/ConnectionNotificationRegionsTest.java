package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.running.ProviderFacts;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ConnectionNotification;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Connection notifications, and what they listen to, exist in one Region only. */
@Tag("io")
final class ConnectionNotificationRegionsTest {

    private static final Station STATION = Station.shared();
    private static final Scene SCENE = new Scene(STATION);
    private static final ProviderFacts PROVIDED = STATION.provider();
    private static final Ec2Client HERE = STATION.ec2(PROVIDER);
    private static final Ec2Client ELSEWHERE = STATION.ec2(PROVIDER, Region.EU_WEST_1);

    private static ConnectionNotification listen(String service, String topic) {
        return HERE.createVpcEndpointConnectionNotification(b ->
                        b.serviceId(service)
                                .connectionNotificationArn(topic)
                                .connectionEvents("Connect", "Accept"))
                .connectionNotification();
    }

    @Test
    void another_region_neither_shows_nor_changes_nor_deletes_it() {
        var made = listen(PROVIDED.service().value(), SCENE.topic());
        var id = made.connectionNotificationId();
        refused(
                "InvalidConnectionNotification",
                () ->
                        ELSEWHERE.describeVpcEndpointConnectionNotifications(
                                b -> b.connectionNotificationId(id)));
        refused(
                "InvalidConnectionNotification",
                () ->
                        ELSEWHERE.modifyVpcEndpointConnectionNotification(
                                b -> b.connectionNotificationId(id).connectionEvents("Delete")));
        assertThat(
                        ELSEWHERE
                                .deleteVpcEndpointConnectionNotifications(
                                        b -> b.connectionNotificationIds(id))
                                .unsuccessful())
                .singleElement()
                .satisfies(u ->
                        assertThat(u.error().code()).isEqualTo("InvalidConnectionNotification"));
        assertThat(
                        HERE.describeVpcEndpointConnectionNotifications(
                                        b -> b.connectionNotificationId(id))
                                .connectionNotificationSet())
                .isEqualTo(List.of(made));
    }

    @Test
    void what_is_in_another_region_cannot_be_listened_to() {
        var service = PROVIDED.service();
        var connection = PROVIDED.connection(service);
        PROVIDED.requested(connection);
        listen(service.value(), SCENE.topic());
        var topic = STATION.sns(PROVIDER, Region.EU_WEST_1).createTopic(b -> b.name("eu"));
        refused(
                "InvalidVpcEndpointServiceId.NotFound",
                () ->
                        ELSEWHERE.createVpcEndpointConnectionNotification(b ->
                                b.serviceId(service.value())
                                        .connectionNotificationArn(topic.topicArn())
                                        .connectionEvents("Accept")));
        var consumer = STATION.ec2(CONSUMER, Region.EU_WEST_1);
        var his = STATION.sns(CONSUMER, Region.EU_WEST_1).createTopic(b -> b.name("eu"));
        refused(
                "InvalidVpcEndpointId.NotFound",
                () ->
                        consumer.createVpcEndpointConnectionNotification(b ->
                                b.vpcEndpointId(connection.endpointId().value())
                                        .connectionNotificationArn(his.topicArn())
                                        .connectionEvents("Accept")));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
