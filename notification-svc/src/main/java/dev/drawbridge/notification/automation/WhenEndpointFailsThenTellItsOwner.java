package dev.drawbridge.notification.automation;

import dev.drawbridge.notification.automation.OperationsTopics.Trouble;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointDisabled;
import dev.drawbridge.notification.domain.health.EndpointEvent.EndpointWarned;
import dev.drawbridge.notification.domain.health.TroubleWords;
import dev.drawbridge.notification.domain.subscription.Protocol;
import dev.drawbridge.notification.read.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** In the transaction of the failure itself: no warning is forgotten. */
@Component
@ProcessingGroup("troubles")
@DisallowReplay
final class WhenEndpointFailsThenTellItsOwner {

    private final OperationsTopics operations;
    private final Subscriptions subscriptions;

    WhenEndpointFailsThenTellItsOwner(OperationsTopics operations, Subscriptions subscriptions) {
        this.operations = operations;
        this.subscriptions = subscriptions;
    }

    @EventHandler
    void on(EndpointWarned e, @MessageIdentifier String id, MetaData circumstances) {
        operations.tell(
                new Trouble(
                        id,
                        "EndpointWarned",
                        e.subscriptionArn(),
                        e.topicArn(),
                        e.owner(),
                        e.percent(),
                        e.reason()),
                TroubleWords.warned(
                        endpoint(e.subscriptionArn()), e.topicArn(), e.percent(), e.reason()),
                texts(circumstances));
    }

    @EventHandler
    void on(EndpointDisabled e, @MessageIdentifier String id, MetaData circumstances) {
        operations.tell(
                new Trouble(
                        id,
                        "EndpointDisabled",
                        e.subscriptionArn(),
                        e.topicArn(),
                        e.owner(),
                        100,
                        e.reason()),
                TroubleWords.disabled(endpoint(e.subscriptionArn()), e.topicArn(), e.reason()),
                texts(circumstances));
    }

    private String endpoint(String subscriptionArn) {
        return subscriptions
                .find(subscriptionArn)
                .map(row -> Protocol.masked(row.endpoint()))
                .orElse(subscriptionArn);
    }

    private static Map<String, String> texts(MetaData circumstances) {
        var texts = new HashMap<String, String>();
        circumstances.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
