package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** What one subscriber or caller gets wrong, or tries, hurts nobody else. */
@Tag("io")
final class SnsMisuseTest {

    private static final Station STATION = Station.shared();
    private static final Scene SCENE = new Scene(STATION);
    private static final SnsClient SNS = STATION.sns(PROVIDER);

    private static void told(String path) {
        await().atMost(Scene.PATIENCE)
                .until(() -> !STATION.receiver().notificationsAt(path).isEmpty());
    }

    @Test
    void n17_an_empty_filter_policy_is_none_and_all_are_told() {
        var topic = SCENE.topic();
        var plain = Scene.path();
        var empty = Scene.path();
        SCENE.webhook(topic, plain);
        var arn =
                SNS.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("http")
                                        .endpoint(STATION.receiver().url(empty))
                                        .attributes(Map.of("FilterPolicy", "", "DeliveryPolicy", ""))
                                        .returnSubscriptionArn(true))
                        .subscriptionArn();
        SCENE.webhook(topic, empty);
        assertThat(SNS.getSubscriptionAttributes(b -> b.subscriptionArn(arn)).attributes())
                .doesNotContainKeys("FilterPolicy", "FilterPolicyScope", "DeliveryPolicy");
        SCENE.publish(topic, "to all");
        told(plain);
        told(empty);
    }

    @Test
    void n17_what_follows_a_filter_policy_is_refused_and_one_kept_from_before_hurts_nobody() {
        var topic = SCENE.topic();
        var plain = Scene.path();
        var spoilt = Scene.path();
        SCENE.webhook(topic, plain);
        var arn = SCENE.webhook(topic, spoilt);
        assertThatThrownBy(() ->
                        SNS.setSubscriptionAttributes(b ->
                                b.subscriptionArn(arn)
                                        .attributeName("FilterPolicy")
                                        .attributeValue("{} x")))
                .hasMessageContaining("Invalid parameter: FilterPolicy: failed to parse JSON. ");
        STATION.database()
                .sql(
                        "update subscription set attributes = '{\"FilterPolicy\":\"{} x\"}' where subscription_arn = ?")
                .param(arn)
                .update();
        SCENE.publish(topic, "to all");
        told(plain);
        assertThat(STATION.receiver().notificationsAt(spoilt)).isEmpty();
    }
}
