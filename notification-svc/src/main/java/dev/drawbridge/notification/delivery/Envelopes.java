package dev.drawbridge.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.trust.ConfirmationToken;
import dev.drawbridge.notification.trust.CurrentKey;
import dev.drawbridge.notification.trust.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A message as subscribers get it: SNS's JSON, signed. */
@Component
public final class Envelopes {

    /** What was signed with one key goes with its certificate. */
    private record Signing(SigningKey key, String certificatePath, Signatures signatures) {

        static Signing with(SigningKey key) {
            return new Signing(key, key.certificatePath(), new Signatures(key));
        }
    }

    private final CurrentKey key;
    private final Links links;
    private final ObjectMapper json = new ObjectMapper();
    private volatile Signing signing;

    Envelopes(CurrentKey key, Links links) {
        this.key = key;
        this.links = links;
        this.signing = Signing.with(key.get());
    }

    private Signing signing() {
        var current = key.get();
        var known = signing;
        if (known.key() == current) {
            return known;
        }
        var next = Signing.with(current);
        signing = next;
        return next;
    }

    public String json(OutgoingMessage message, Recipient recipient, String signatureVersion) {
        var fields = fields(message, recipient);
        var by = signing();
        fields.put("SignatureVersion", signatureVersion);
        fields.put(
                "Signature",
                by.signatures()
                        .of(message.id(), signed(message, recipient), fields, signatureVersion));
        fields.put("SigningCertURL", links.certificate(by.certificatePath()));
        if (message.kind() == Kind.NOTIFICATION) {
            fields.put("UnsubscribeURL", links.unsubscribe(recipient));
            if (!message.attributes().isEmpty() && !message.perProtocol()) {
                fields.put("MessageAttributes", attributes(message));
            }
        }
        return write(fields);
    }

    /** Which of a message's texts: nothing where there is one for all. */
    private static String signed(OutgoingMessage message, Recipient recipient) {
        var alike = message.kind() == Kind.NOTIFICATION && !message.perProtocol();
        return alike ? "" : recipient.protocol();
    }

    /** The text for one protocol. */
    public String text(OutgoingMessage message, String protocol) {
        return PerProtocol.text(message, protocol);
    }

    /** What confirms a subscription, or restores one that has been ended by a link. */
    public String token(OutgoingMessage question, Recipient recipient) {
        var subscription = UUID.fromString(Arns.subscriptionId(recipient.subscriptionArn()));
        var restores = question.kind() == Kind.UNSUBSCRIBE_CONFIRMATION;
        return new ConfirmationToken(subscription, question.publishedAt(), restores)
                .encode(key.get().tokenKey());
    }

    private Map<String, Object> fields(OutgoingMessage message, Recipient recipient) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("Type", message.kind().type());
        fields.put("MessageId", message.id().toString());
        if (message.kind() != Kind.NOTIFICATION) {
            fields.put("Token", token(message, recipient));
        }
        fields.put("TopicArn", message.topicArn());
        if (message.subject() != null) {
            fields.put("Subject", message.subject());
        }
        fields.put("Message", text(message, recipient.protocol()));
        if (message.kind() != Kind.NOTIFICATION) {
            fields.put(
                    "SubscribeURL",
                    links.confirm(
                            message.topicArn(), token(message, recipient), recipient.protocol()));
        }
        fields.put("Timestamp", message.publishedAt().toString());
        return fields;
    }

    private static Map<String, Object> attributes(OutgoingMessage message) {
        return message.attributes().stream()
                .collect(
                        Collectors.toMap(
                                MessageAttribute::name,
                                Envelopes::typed,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static Map<String, String> typed(MessageAttribute attribute) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("Type", Objects.requireNonNullElse(attribute.type(), "String"));
        typed.put("Value", Objects.requireNonNullElse(attribute.value(), ""));
        return typed;
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
