package dev.drawbridge.notification.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionAttributeChanged;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionConfirmed;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionRequested;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("subscriptions")
final class SubscriptionProjection implements Rebuildable {

    private final JdbcClient jdbc;
    private final AttributesJson json;

    SubscriptionProjection(JdbcClient jdbc, AttributesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A second one of the same endpoint meets the unique index: the command fails. */
    @Override
    public List<String> tables() {
        return List.of("subscription");
    }

    @EventHandler
    void on(SubscriptionRequested event) {
        jdbc.sql(
                        """
                        insert into subscription
                          (subscription_arn, subscription_id, topic_arn, owner, region, principal,
                           protocol, endpoint, raw, attributes, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'pending')
                        """)
                .params(
                        event.subscriptionArn(),
                        UUID.fromString(Arns.subscriptionId(event.subscriptionArn())),
                        event.topicArn(),
                        event.owner().value(),
                        Arns.region(event.topicArn()),
                        event.principal(),
                        event.protocol().wireName(),
                        event.endpoint(),
                        event.raw(),
                        json.write(event.attributes()))
                .update();
    }

    @EventHandler
    void on(SubscriptionAttributeChanged event) {
        jdbc.sql(
                        """
                        update subscription set raw = case when :name = 'RawMessageDelivery'
                            then :value = 'true' else raw end,
                          attributes = case when :value = '' then attributes - :name
                            else attributes || jsonb_build_object(:name::text, :value::text) end
                        where subscription_arn = :arn
                        """)
                .param("name", event.name())
                .param("value", event.value())
                .param("arn", event.subscriptionArn())
                .update();
    }

    @EventHandler
    void on(SubscriptionConfirmed event) {
        jdbc.sql(
                        """
                        update subscription set state = 'confirmed', ended_at = null, authenticated = ?
                        where subscription_arn = ?
                        """)
                .params(event.authenticated(), event.subscriptionArn())
                .update();
    }

    @EventHandler
    void on(SubscriptionEnded event, @Timestamp Instant at) {
        jdbc.sql(
                        """
                        update subscription set state = 'ended', ended_at = ?
                        where subscription_arn = ?
                        """)
                .params(java.sql.Timestamp.from(at), event.subscriptionArn())
                .update();
    }

    @EventHandler
    void on(TopicDeleted event) {
        jdbc.sql("update subscription set topic_gone = true where topic_arn = ? and not topic_gone")
                .param(event.topicArn())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate subscription").update();
    }
}
