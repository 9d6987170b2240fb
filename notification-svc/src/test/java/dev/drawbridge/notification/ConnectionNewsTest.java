package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static dev.drawbridge.notification.running.Station.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Facts;
import dev.drawbridge.notification.running.MailBox;
import dev.drawbridge.notification.running.ProviderFacts;
import dev.drawbridge.notification.running.Receiver;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ConnectionNotification;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

@Tag("io")
final class ConnectionNewsTest {

    private static Station station;
    private static Scene scene;
    private static ProviderFacts provider;
    private static Ec2Client ec2;

    @BeforeAll
    static void start() {
        station = new Station();
        scene = new Scene(station);
        provider = station.provider();
        ec2 = station.ec2(PROVIDER);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    private static ConnectionNotification listen(String service, String topic, String... events) {
        return ec2.createVpcEndpointConnectionNotification(b ->
                        b.serviceId(service)
                                .connectionNotificationArn(topic)
                                .connectionEvents(events))
                .connectionNotification();
    }

    @Test
    void all_four_moments_are_told_in_order_with_what_aws_leaves_to_us() {
        var service = provider.service();
        var topic = scene.openTopic();
        var path = path();
        scene.webhook(topic, path);
        var listening = listen(service.value(), topic, "Reject", "Connect", "Accept", "Delete");
        assertThat(listening.connectionEvents())
                .containsExactly("Accept", "Connect", "Delete", "Reject");
        assertThat(listening.connectionNotificationStateAsString()).isEqualTo("Enabled");

        var connection = provider.connection(service);
        provider.requested(connection);
        provider.accepted(connection);
        provider.rejected(connection);
        provider.released(connection);
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 4);
        var told =
                station.receiver().notificationsAt(path).stream().map(Receiver.Got::json).toList();
        assertThat(told.stream().map(n -> n.at("/MessageAttributes/eventType/Value").asText()))
                .containsExactly("Connect", "Accept", "Reject", "Delete");
        var accept = told.get(1);
        var endpoint = connection.endpointId().value();
        assertThat(accept.path("Subject").asText())
                .isEqualTo("VPC endpoint connection Accept: " + endpoint);
        assertThat(accept.path("Message").asText())
                .contains("\"previousState\":\"pendingAcceptance\",\"state\":\"pending\"")
                .contains("\"connectionNotificationId\":\"" + listening.connectionNotificationId())
                .contains("\"sequence\":1")
                .contains("\"vpcEndpointOwner\":\"222222222222\"");
    }

    @Test
    void the_default_policy_lets_nothing_through_and_the_denial_is_told() {
        var service = provider.service();
        var topic = scene.topic();
        var path = path();
        scene.webhook(topic, path);
        listen(service.value(), topic, "Connect", "Accept");
        var connection = provider.connection(service);
        provider.requested(connection);
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("publish-denied.v1", topic).size() == 1);
            station.sns(PROVIDER)
                    .setTopicAttributes(b ->
                            b.topicArn(topic)
                                    .attributeName("Policy")
                                    .attributeValue(Scene.admittingPrivateLink(topic)));
            provider.accepted(connection);
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("message-delivered.v1", topic).size() == 1);
            assertThat(facts.of("message-published.v1", topic)).hasSize(1);
        }
        assertThat(station.receiver().notificationsAt(path))
                .singleElement()
                .satisfies(n -> assertThat(n.json().path("Subject").asText()).contains("Accept"));
    }

    @Test
    void what_is_said_three_times_is_told_once() {
        var service = provider.service();
        var topic = scene.openTopic();
        var path = path();
        scene.webhook(topic, path);
        listen(service.value(), topic, "Connect", "Accept");
        var connection = provider.connection(service);
        var event = provider.requested(connection);
        provider.again(event);
        provider.again(event);
        provider.accepted(connection);
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() >= 2);
        assertThat(station.receiver().notificationsAt(path)).hasSize(2);
        assertThat(
                        station.database()
                                .sql("select count(*) from message where ordering_key = ?")
                                .param(connection.endpointId().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void a_consumer_listens_to_his_own_endpoint_only() {
        var connection = provider.connection(provider.service());
        provider.requested(connection);
        var topic =
                station.sns(CONSUMER).createTopic(b -> b.name("c-" + UUID.randomUUID())).topicArn();
        var endpoint = connection.endpointId().value();
        var created =
                station.ec2(CONSUMER)
                        .createVpcEndpointConnectionNotification(b ->
                                b.vpcEndpointId(endpoint)
                                        .connectionNotificationArn(topic)
                                        .connectionEvents("Accept")
                                        .clientToken("again"))
                        .connectionNotification();
        assertThat(created.vpcEndpointId()).isEqualTo(endpoint);
        refused(
                "InvalidVpcEndpointId.NotFound",
                () ->
                        ec2.createVpcEndpointConnectionNotification(b ->
                                b.vpcEndpointId(endpoint)
                                        .connectionNotificationArn(scene.topic())
                                        .connectionEvents("Accept")));
    }

    @Test
    void to_a_stranger_nothing_of_it_exists() {
        var service = provider.service();
        var topic = scene.openTopic();
        var mine = listen(service.value(), topic, "Accept");
        var id = mine.connectionNotificationId();
        var stranger = station.ec2(STRANGER);
        assertThat(
                        stranger.describeVpcEndpointConnectionNotifications()
                                .connectionNotificationSet())
                .isEmpty();
        refused(
                "InvalidConnectionNotification",
                () ->
                        stranger.describeVpcEndpointConnectionNotifications(
                                b -> b.connectionNotificationId(id)));
        refused(
                "InvalidConnectionNotification",
                () ->
                        stranger.modifyVpcEndpointConnectionNotification(
                                b -> b.connectionNotificationId(id).connectionEvents("Delete")));
        assertThat(
                        stranger.deleteVpcEndpointConnectionNotifications(
                                        b -> b.connectionNotificationIds(id))
                                .unsuccessful())
                .singleElement()
                .satisfies(u ->
                        assertThat(u.error().code()).isEqualTo("InvalidConnectionNotification"));
        refused(
                "InvalidVpcEndpointServiceId.NotFound",
                () ->
                        stranger.createVpcEndpointConnectionNotification(b ->
                                b.serviceId(service.value())
                                        .connectionNotificationArn(topic)
                                        .connectionEvents("Accept")));
        assertThat(
                        ec2.deleteVpcEndpointConnectionNotifications(
                                        b -> b.connectionNotificationIds(id))
                                .unsuccessful())
                .isEmpty();
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    @Test
    @DisplayName("§11: news by mail are plain words, with a link, and JSON for programs")
    void news_by_mail_can_be_read_by_people_and_programs() {
        var service = provider.service();
        var topic = scene.openTopic();
        var box = new MailBox(station);
        station.sns(Station.PROVIDER)
                .subscribe(b -> b.topicArn(topic).protocol("email").endpoint(box.address()));
        scene.post(box.link(1, "http://localhost:4566/confirm\\S+"), "");
        listen(service.value(), topic, "Connect");
        var connection = provider.connection(service);
        var envelope = provider.requested(connection);
        var endpoint = connection.endpointId().value();
        assertThat(box.text(2).replace("\r\n", "\n"))
                .startsWith(
                        "Account 222222222222 asks to connect to your endpoint service "
                                + service.value()
                                + ".\n\nWhat happened: Connect")
                .contains("Endpoint: " + endpoint + ", of account 222222222222")
                .contains("Accept or reject it")
                .contains("Open it in the console: http://localhost:4566/connections/" + endpoint)
                .contains("For programs:\n{\"version\":\"1\",\"eventId\":\"" + envelope.id());
        assertThat(box.header(2, "Subject"))
                .isEqualTo("VPC endpoint connection Connect: " + endpoint);
    }
}
