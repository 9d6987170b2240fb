package dev.drawbridge.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.json.StrictJson;
import java.util.Optional;

/** A message with a text per protocol: a JSON object with at least a default. */
public final class MessageStructure {

    private MessageStructure() {}

    public static Optional<Refusal> fault(String message) {
        try {
            var texts = StrictJson.read(message);
            if (!texts.isObject()) {
                return refuse("JSON message body failed to parse");
            }
            return texts.path("default").isTextual()
                    ? Optional.empty()
                    : refuse("No default entry in JSON message body");
        } catch (JsonProcessingException notJson) {
            return refuse("JSON message body failed to parse");
        }
    }

    private static Optional<Refusal> refuse(String reason) {
        return Optional.of(new InvalidParameter("Message Structure - " + reason));
    }
}
