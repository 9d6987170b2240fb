package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;

/** Connection events reach subscribers, when the topic's policy lets them. */
@Tag("io")
final class BeingToldTest {

    private final Story story = new Story();

    @Test
    @DisplayName(
            "U4 S40 S41 B2 Connect, Accept, Reject and Delete arrive signed, each once, in order")
    void all_four_events_arrive() throws Exception {
        try (var webhook = new Webhook()) {
            var service = story.offerTo(Target.CONSUMER, true);
            var topic = topic();
            admitPrivateLink(topic);
            subscribe(topic, webhook);
            listen(service, topic);

            var endpoint = story.ask(service).vpcEndpointId();
            story.accept(service, endpoint);
            story.awaitState(service, endpoint, "available");
            story.reject(service, endpoint);
            story.awaitState(service, endpoint, "rejected");
            Target.ec2(Target.CONSUMER).deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint));

            await().atMost(Story.SOON)
                    .until(
                            () -> webhook.eventsOf(endpoint),
                            List.of("Connect", "Accept", "Reject", "Delete")::equals);
            assertThat(webhook.messages())
                    .allSatisfy(message -> {
                        assertThat(message.path("Signature").asText()).isNotEmpty();
                        assertThat(message.path("TopicArn").asText()).isEqualTo(topic);
                    });
        }
    }

    @Test
    @DisplayName("S41 without the statement for vpce.amazonaws.com nothing is delivered")
    void nothing_without_the_policy() throws Exception {
        try (var webhook = new Webhook()) {
            var service = story.offerTo(Target.CONSUMER, true);
            var topic = topic();
            subscribe(topic, webhook);
            listen(service, topic);

            var endpoint = story.ask(service).vpcEndpointId();
            story.awaitArrival(service, endpoint);
            admitPrivateLink(topic);
            story.accept(service, endpoint);

            await().atMost(Story.SOON).until(() -> !webhook.eventsOf(endpoint).isEmpty());
            assertThat(webhook.eventsOf(endpoint)).isEqualTo(List.of("Accept"));
        }
    }

    private static String topic() {
        return Target.sns(Target.PROVIDER)
                .createTopic(r -> r.name("t-" + UUID.randomUUID()))
                .topicArn();
    }

    private static void admitPrivateLink(String topic) {
        Target.sns(Target.PROVIDER)
                .setTopicAttributes(r ->
                        r.topicArn(topic)
                                .attributeName("Policy")
                                .attributeValue(
                                        """
                                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                                        "Principal":{"Service":"vpce.amazonaws.com"},
                                        "Action":"SNS:Publish","Resource":"%s"}]}\
                                        """
                                                .formatted(topic)));
    }

    private static void subscribe(String topic, Webhook webhook) {
        Target.sns(Target.PROVIDER)
                .subscribe(r -> r.topicArn(topic).protocol("http").endpoint(webhook.url()));
        await().atMost(Story.SOON).until(webhook::confirmed);
    }

    private static void listen(ServiceConfiguration service, String topic) {
        Target.ec2(Target.PROVIDER)
                .createVpcEndpointConnectionNotification(r ->
                        r.serviceId(service.serviceId())
                                .connectionNotificationArn(topic)
                                .connectionEvents("Connect", "Accept", "Reject", "Delete"));
    }
}
