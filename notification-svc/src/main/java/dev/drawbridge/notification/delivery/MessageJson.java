package dev.drawbridge.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The parts of a message that are kept as JSON. */
@Component
public final class MessageJson {

    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<MessageAttribute>> ATTRIBUTES =
            new TypeReference<>() {};

    private final ObjectMapper mapper = new ObjectMapper();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    public Map<String, String> map(String text) {
        return read(text, MAP);
    }

    public List<MessageAttribute> attributes(String text) {
        return read(text, ATTRIBUTES);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
