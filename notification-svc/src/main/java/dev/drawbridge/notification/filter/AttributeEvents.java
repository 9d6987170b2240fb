package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message's attributes as a JSON object that policies are matched with. */
final class AttributeEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AttributeEvents() {}

    static String event(List<MessageAttribute> attributes) {
        var event = JSON.createObjectNode();
        for (var attribute : attributes) {
            if (!attribute.binary() && attribute.value() != null) {
                event.set(attribute.name(), value(attribute.type(), attribute.value()));
            }
        }
        return event.toString();
    }

    private static JsonNode value(@Nullable String type, String value) {
        var isArray = "String.Array".equals(type);
        var isNumber = type != null && type.split("\\.", 2)[0].equals("Number");
        return isArray || isNumber
                ? parsed(value)
                        .filter(node -> isArray ? node.isArray() : node.isNumber())
                        .orElseGet(() -> TextNode.valueOf(value))
                : TextNode.valueOf(value);
    }

    private static Optional<JsonNode> parsed(String value) {
        try {
            return Optional.ofNullable(JSON.readTree(value));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
