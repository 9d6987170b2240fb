package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.RegionName;
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

    /** The topic's policy names the endpoint service in its own Region. */
    @Test
    void news_of_an_endpoint_elsewhere_come_from_the_services_region() {
        var service = PROVIDED.service();
        var topic = SCENE.openTopic();
        var path = Scene.path();
        SCENE.webhook(topic, path);
        listen(service.value(), topic);
        PROVIDED.requested(PROVIDED.connection(service, new RegionName("eu-west-1")));
        await().atMost(Scene.PATIENCE)
                .until(() -> STATION.receiver().notificationsAt(path).size() == 1);
    }

    /** Its policy asks for the endpoint as the source. */
    @Test
    void who_listens_to_his_endpoint_is_told_by_its_arn() {
        var connection = PROVIDED.connection(PROVIDED.service(), new RegionName("eu-west-1"));
        PROVIDED.requested(connection);
        var endpoint = connection.endpointId().value();
        var path = Scene.path();
        var topic = consumersTopic(endpoint, path);
        STATION.ec2(CONSUMER, Region.EU_WEST_1)
                .createVpcEndpointConnectionNotification(b ->
                        b.vpcEndpointId(endpoint)
                                .connectionNotificationArn(topic)
                                .connectionEvents("Accept"));
        PROVIDED.accepted(connection);
        await().atMost(Scene.PATIENCE)
                .until(() -> STATION.receiver().notificationsAt(path).size() == 1);
        assertThat(STATION.receiver().notificationsAt(path).getFirst().body())
                .contains("VPC endpoint connection Accept: " + endpoint);
    }

    private static String consumersTopic(String endpoint, String path) {
        var sns = STATION.sns(CONSUMER, Region.EU_WEST_1);
        var topic = sns.createTopic(b -> b.name("t-" + endpoint)).topicArn();
        sns.setTopicAttributes(b ->
                b.topicArn(topic)
                        .attributeName("Policy")
                        .attributeValue(
                                """
                                {"Statement":[{"Effect":"Allow","Principal":{"Service":"vpce.amazonaws.com"},"Action":"SNS:Publish","Resource":"*","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:ec2:eu-west-1:222222222222:vpc-endpoint/%s"}}}]}\
                                """
                                        .formatted(endpoint)));
        sns.subscribe(
                b -> b.topicArn(topic).protocol("http").endpoint(STATION.receiver().url(path)));
        await().atMost(Scene.PATIENCE).until(() -> !STATION.receiver().at(path).isEmpty());
        SCENE.get(STATION.receiver().at(path).getFirst().json().path("SubscribeURL").asText());
        return topic;
    }

    @Test
    void answers_name_the_region_and_a_client_token_means_one_thing_only() {
        var service = PROVIDED.service().value();
        var topic = SCENE.topic();
        var made = again(service, topic, "Accept");
        assertThat(made.serviceRegion()).isEqualTo("us-east-1");
        assertThat(again(service, topic, "Accept")).isEqualTo(made);
        refused("IdempotentParameterMismatch", () -> again(service, topic, "Reject"));
    }

    private static ConnectionNotification again(String service, String topic, String event) {
        return HERE.createVpcEndpointConnectionNotification(b ->
                        b.serviceId(service)
                                .connectionNotificationArn(topic)
                                .connectionEvents(event)
                                .clientToken(service))
                .connectionNotification();
    }

    @Test
    void who_is_let_in_at_once_is_told_of_as_one_who_never_waited() {
        var service = PROVIDED.service();
        var topic = SCENE.openTopic();
        var path = Scene.path();
        SCENE.webhook(topic, path);
        listen(service.value(), topic);
        PROVIDED.admitted(PROVIDED.connection(service));
        await().atMost(Scene.PATIENCE)
                .until(() -> STATION.receiver().notificationsAt(path).size() == 2);
        assertThat(STATION.receiver().notificationsAt(path))
                .extracting(told -> told.json().path("Message").asText())
                .satisfiesExactly(
                        connect ->
                                assertThat(connect)
                                        .contains(
                                                "\"previousState\":\"none\",\"state\":\"pending\""),
                        accept ->
                                assertThat(accept)
                                        .contains(
                                                "\"previousState\":\"pending\",\"state\":\"pending\""));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
