package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.PATIENCE;
import static dev.drawbridge.notification.running.Station.CONSUMER;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;

/** What a topic's policy may ask for, seen by another account that publishes. */
@Tag("io")
final class TopicConditionsTest {

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    private static String topic(String condition) {
        return topic("SNS:Publish", condition);
    }

    private static String topic(String action, String condition) {
        var topic = scene.topic();
        station.sns(PROVIDER)
                .setTopicAttributes(b ->
                        b.topicArn(topic)
                                .attributeName("Policy")
                                .attributeValue(
                                        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"%s\",\"Resource\":\"%s\",\"Condition\":%s}]}"
                                                .formatted(
                                                        action,
                                                        topic,
                                                        condition.replace('\'', '"'))));
        return topic;
    }

    private static boolean mayPublish(SnsClient sns, String topic, String... forwardedFor) {
        try {
            sns.publish(b ->
                    b.topicArn(topic)
                            .message("hello")
                            .overrideConfiguration(o -> {
                                for (var address : forwardedFor) {
                                    o.putHeader("X-Forwarded-For", address);
                                }
                            }));
            return true;
        } catch (AuthorizationErrorException denied) {
            return false;
        }
    }

    @Test
    @DisplayName(
            "§5: aws:SourceIp is where the request came from, behind a door what that has seen")
    void the_address_of_the_caller_counts() {
        var consumer = station.sns(CONSUMER);
        var here = topic("{'IpAddress':{'aws:SourceIp':'127.0.0.0/8'}}");
        assertThat(mayPublish(consumer, here)).isTrue();
        assertThat(mayPublish(consumer, here, "203.0.113.9")).isFalse();
        // Only the last is the door's own: what comes before may be anybody's invention.
        assertThat(mayPublish(consumer, here, "127.0.0.1, 203.0.113.9")).isFalse();
        var there = topic("{'IpAddress':{'aws:SourceIp':['203.0.113.0/24','2001:db8::/32']}}");
        assertThat(mayPublish(consumer, there)).isFalse();
        assertThat(mayPublish(consumer, there, "10.0.0.1, 203.0.113.9")).isTrue();
        assertThat(mayPublish(consumer, there, "2001:db8::7")).isTrue();
        assertThat(mayPublish(consumer, there, "no address")).isFalse();
    }

    @Test
    @DisplayName(
            "§5: aws:PrincipalOrgID is the organization where the owner's register puts an account")
    void the_organization_of_the_caller_counts() {
        var consumer = station.sns(CONSUMER);
        var provider = station.provider();
        var topic = topic("{'StringEquals':{'aws:PrincipalOrgID':'o-told'}}");
        var below = topic("{'StringLike':{'aws:PrincipalOrgPaths':'o-told/r-1/*'}}");
        assertThat(mayPublish(consumer, topic)).isFalse();
        provider.placed(CONSUMER, "o-told/r-1/ou-dev");
        await().atMost(PATIENCE).until(() -> mayPublish(consumer, topic));
        assertThat(mayPublish(consumer, below)).isTrue();
        provider.placed(CONSUMER, "o-other/r-1/ou-dev");
        await().atMost(PATIENCE).until(() -> !mayPublish(consumer, topic));
        assertThat(mayPublish(consumer, below)).isFalse();
        provider.placed(CONSUMER, null);
        await().atMost(PATIENCE)
                .until(() -> mayPublish(consumer, topic("{'Null':{'aws:PrincipalOrgID':'true'}}")));
    }

    @Test
    void regions_and_users_can_be_asked_for() {
        var consumer = station.sns(CONSUMER);
        assertThat(
                        mayPublish(
                                consumer,
                                topic("{'StringEquals':{'aws:RequestedRegion':'us-east-1'}}")))
                .isTrue();
        assertThat(mayPublish(consumer, topic("{'Bool':{'aws:PrincipalIsAWSService':'true'}}")))
                .isFalse();
        assertThat(mayPublish(consumer, topic("{'Null':{'aws:username':'false'}}"))).isFalse();
    }

    @Test
    void what_is_subscribed_and_how_can_be_asked_for() {
        var mails = topic("SNS:Subscribe", "{'StringEquals':{'sns:Protocol':'email'}}");
        assertThat(maySubscribe(mails, "email", "ops@example.com")).isTrue();
        assertThat(maySubscribe(mails, "https", "https://example.com/ops")).isFalse();
        var ours = topic("SNS:Subscribe", "{'StringLike':{'sns:Endpoint':'*@example.com'}}");
        assertThat(maySubscribe(ours, "email", "ops@example.com")).isTrue();
        assertThat(maySubscribe(ours, "email", "ops@example.org")).isFalse();
    }

    private static boolean maySubscribe(String topic, String protocol, String endpoint) {
        try {
            station.sns(CONSUMER)
                    .subscribe(b -> b.topicArn(topic).protocol(protocol).endpoint(endpoint));
            return true;
        } catch (AuthorizationErrorException denied) {
            return false;
        }
    }
}
