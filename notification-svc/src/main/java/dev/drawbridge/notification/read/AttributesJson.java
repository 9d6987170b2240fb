package dev.drawbridge.notification.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Attributes in a column. */
@Component
final class AttributesJson {

    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper = new ObjectMapper();

    String write(Map<String, String> attributes) {
        try {
            return mapper.writeValueAsString(attributes);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    Map<String, String> read(String text) {
        try {
            return mapper.readValue(text, MAP);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
