package dev.drawbridge.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A message's text, which may be another for each protocol. */
final class PerProtocol {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PerProtocol() {}

    static String text(OutgoingMessage message, String protocol) {
        if (!message.perProtocol()) {
            return message.body();
        }
        try {
            var texts = JSON.readTree(message.body());
            var own = texts.path(protocol);
            return own.isTextual() ? own.asText() : texts.path("default").asText();
        } catch (JsonProcessingException checkedWhenPublished) {
            throw new IllegalStateException(checkedWhenPublished);
        }
    }
}
