package dev.drawbridge.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.domain.message.Timestamps;
import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Policy.Verdict;
import dev.drawbridge.notification.domain.policy.Principal;
import dev.drawbridge.notification.domain.telling.ConnectionNews;
import dev.drawbridge.notification.read.ConnectionNotifications;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.notification.trust.TopicPolicies;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes a connection's news on the topics of those who listen, where the topic lets it. */
@Component
public final class Announcer {

    private static final Principal PRIVATELINK = new Principal.Service("vpce.amazonaws.com");

    private final ConnectionNotifications notifications;
    private final Topics topics;
    private final Outgoing outgoing;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Announcer(
            ConnectionNotifications notifications, Topics topics, Outgoing outgoing, Clock clock) {
        this.notifications = notifications;
        this.topics = topics;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** The same news again are the same messages: their ids follow from it. */
    public void announce(ConnectionNews news, Map<String, String> circumstances) {
        var connection = news.connection();
        for (var listener :
                notifications.listeningTo(
                        connection.serviceId().value(),
                        connection.endpointId().value(),
                        news.stage())) {
            announce(news, listener, message(news, listener, circumstances));
        }
    }

    private void announce(
            ConnectionNews news, ConnectionNotifications.Row listener, OutgoingMessage message) {
        var topic = topics.find(listener.topicArn());
        if (topic.isEmpty()) {
            outgoing.deny(message, "Topic does not exist");
        } else if (TopicPolicies.verdict(topic.get(), access(news, listener)) == Verdict.ALLOWED) {
            outgoing.publish(message);
        } else {
            outgoing.deny(
                    message,
                    "AuthorizationError: vpce.amazonaws.com is not authorized to perform: SNS:Publish on resource: "
                            + listener.topicArn());
        }
    }

    private static Access access(ConnectionNews news, ConnectionNotifications.Row listener) {
        return new Access(
                PRIVATELINK,
                "SNS:Publish",
                listener.topicArn(),
                Map.of(
                        "aws:SourceArn",
                        news.sourceArn(listener.subject(), listener.owner()),
                        "aws:SourceAccount",
                        listener.owner(),
                        "aws:PrincipalIsAWSService",
                        "true",
                        "aws:PrincipalServiceName",
                        "vpce.amazonaws.com"));
    }

    private OutgoingMessage message(
            ConnectionNews news,
            ConnectionNotifications.Row listener,
            Map<String, String> circumstances) {
        var name = news.eventId() + "/" + listener.id();
        return new OutgoingMessage(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                Kind.NOTIFICATION,
                listener.topicArn(),
                new AccountId(Arns.account(listener.topicArn())),
                news.stage().wireName(),
                news.subject(),
                write(news.body(listener.id())),
                false,
                news.attributes().entrySet().stream()
                        .map(entry -> MessageAttribute.text(entry.getKey(), entry.getValue()))
                        .toList(),
                Timestamps.signable(clock.instant()),
                news.connection().endpointId().value(),
                circumstances);
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
