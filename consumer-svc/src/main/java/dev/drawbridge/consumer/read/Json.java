package dev.drawbridge.consumer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.UncheckedIOException;
import java.util.Map;

/** Columns that hold JSON: plain records of strings, lists and maps. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader FACTS = MAPPER.readerFor(EndpointView.Facts.class);
    private static final ObjectReader TAGS =
            MAPPER.readerFor(new TypeReference<Map<String, String>>() {});

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectReader reader(TypeReference<?> type) {
        return MAPPER.readerFor(type);
    }

    static EndpointView.Facts facts(String json) {
        return read(FACTS, json);
    }

    public static Map<String, String> tags(String json) {
        return json.equals("{}") ? Map.of() : read(TAGS, json);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
