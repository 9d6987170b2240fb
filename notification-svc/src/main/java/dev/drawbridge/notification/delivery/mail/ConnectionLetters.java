package dev.drawbridge.notification.delivery.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.domain.telling.ConnectionWords;
import dev.drawbridge.notification.domain.telling.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** News of connections, which people read and programs do too. */
@Component
final class ConnectionLetters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Links links;

    ConnectionLetters(Links links) {
        this.links = links;
    }

    /**
     * @param extra what goes below the words
     */
    record Told(String body, Extra extra) {}

    /** Empty for whatever else is published: that is mailed as it is. */
    Optional<Told> of(OutgoingMessage message) {
        if (Stage.find(message.stage()).isEmpty()) {
            return Optional.empty();
        }
        var news = fields(message.body());
        if (!news.containsKey("vpcEndpointId")) {
            return Optional.empty();
        }
        var words = ConnectionWords.of(news, message.owner().value());
        return Optional.of(
                new Told(
                        words.sentence() + "\n\n" + words.facts(),
                        new Extra(
                                words.advice(),
                                "Open it in the console",
                                links.to("/connections/" + news.get("vpcEndpointId")),
                                message.body())));
    }

    private static Map<String, String> fields(String body) {
        try {
            var fields = new HashMap<String, String>();
            for (Map.Entry<String, JsonNode> field : JSON.readTree(body).properties()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
            return fields;
        } catch (JsonProcessingException notOurs) {
            return Map.of();
        }
    }
}
