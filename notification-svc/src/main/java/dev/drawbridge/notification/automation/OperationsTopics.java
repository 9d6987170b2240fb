package dev.drawbridge.notification.automation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.Outgoing;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.health.TroubleWords;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.domain.message.Timestamps;
import dev.drawbridge.notification.read.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An account that has a topic of this name is told there how its endpoints fare, by whatever way it
 * subscribes: with mail it has confirmed its own address.
 */
@Component
final class OperationsTopics {

    static final String NAME = "drawbridge-operations";

    private final Topics topics;
    private final Outgoing outgoing;
    private final Links links;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    OperationsTopics(Topics topics, Outgoing outgoing, Links links, Clock clock) {
        this.topics = topics;
        this.outgoing = outgoing;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param eventId of what is told: told twice, it is the same message
     */
    record Trouble(
            String eventId,
            String eventType,
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            int percent,
            String reason) {}

    void tell(Trouble trouble, TroubleWords words, Map<String, String> circumstances) {
        var topic =
                "arn:aws:sns:%s:%s:%s"
                        .formatted(Arns.region(trouble.topicArn()), trouble.owner().value(), NAME);
        if (topics.find(topic).isPresent()) {
            outgoing.publish(message(topic, trouble, words, circumstances));
        }
    }

    private OutgoingMessage message(
            String topic, Trouble trouble, TroubleWords words, Map<String, String> circumstances) {
        var id = UUID.nameUUIDFromBytes((trouble.eventId() + "/" + NAME).getBytes(UTF_8));
        return new OutgoingMessage(
                id,
                Kind.NOTIFICATION,
                topic,
                trouble.owner(),
                "Operations",
                words.subject(),
                texts(trouble, words),
                true,
                List.of(
                        MessageAttribute.text("eventType", trouble.eventType()),
                        MessageAttribute.text("topicArn", trouble.topicArn())),
                Timestamps.signable(clock.instant()),
                id.toString(),
                circumstances);
    }

    /** JSON for programs, words for people. */
    private String texts(Trouble trouble, TroubleWords words) {
        ObjectNode body =
                json.createObjectNode()
                        .put("version", "1")
                        .put("eventId", trouble.eventId())
                        .put("eventType", trouble.eventType())
                        .put("subscriptionArn", trouble.subscriptionArn())
                        .put("topicArn", trouble.topicArn())
                        .put("percent", trouble.percent())
                        .put("reason", trouble.reason());
        var page =
                links.to("/notifications/subscriptions/")
                        + Arns.subscriptionId(trouble.subscriptionArn());
        return json.createObjectNode()
                .put("default", body.toString())
                .put("email", words.text() + "\nIn the console: " + page)
                .toString();
    }
}
