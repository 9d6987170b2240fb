package dev.drawbridge.cli.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line after the first: an event, or the digests of what is left out.
 *
 * @param position of the event, or of the first that is left out
 * @param columns what the log says of the event, by name
 * @param partly the signature of what is shown, where some is left out; else empty
 * @param event letter by letter as it stands in the file
 * @param attributes what the event says of itself
 * @param omitted empty for an event
 */
record ExportLine(
        long position,
        Map<String, String> columns,
        String streamPrevious,
        String content,
        String hash,
        String partly,
        String event,
        Map<String, String> attributes,
        List<String> omitted) {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Set<String> OF_EVENT =
            Set.of("position", "streamprevious", "content", "hash");
    private static final Set<String> OF_PART =
            Set.of("position", "streamprevious", "content", "hash", "partly");
    private static final Set<String> OF_OMISSION = Set.of("omitted");

    static ExportLine of(String line) throws IOException {
        var read = new Reader(line);
        try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                read.field(parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IOException("something after the object");
            }
        }
        return read.line();
    }

    boolean isOmission() {
        return !omitted.isEmpty();
    }

    boolean isPart() {
        return !partly.isEmpty();
    }

    /** Fills itself field by field. */
    private static final class Reader {

        private final String line;
        private final Map<String, String> texts = new HashMap<>();
        private final List<String> omitted = new ArrayList<>();
        private Map<String, String> columns = Map.of();
        private Map<String, String> attributes = Map.of();
        private String event = "";

        Reader(String line) {
            this.line = line;
        }

        void field(JsonParser parser) throws IOException {
            var name = parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> object(name, parser);
                case START_ARRAY -> {
                    if (!name.equals("contents")) {
                        throw new IOException("an unknown list " + name);
                    }
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        omitted.add(parser.getText());
                    }
                }
                default -> texts.put(name, parser.getText());
            }
        }

        private void object(String name, JsonParser parser) throws IOException {
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            var scalars = new HashMap<String, String>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var key = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    scalars.put(key, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            switch (name) {
                case "line" -> columns = scalars;
                case "event" -> {
                    attributes = scalars;
                    event = line.substring(begin, (int) parser.currentLocation().getCharOffset());
                }
                default -> throw new IOException("an unknown object " + name);
            }
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty()
                    && text.length() <= 18
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        ExportLine line() throws IOException {
            var expected =
                    !omitted.isEmpty()
                            ? OF_OMISSION
                            : texts.containsKey("partly") ? OF_PART : OF_EVENT;
            if (!texts.keySet().equals(expected) || omitted.isEmpty() == event.isEmpty()) {
                throw new IOException("not the fields of a line: " + texts.keySet());
            }
            var position = texts.getOrDefault("position", texts.getOrDefault("omitted", ""));
            if (!isNumber(position)) {
                throw new IOException("no position");
            }
            return new ExportLine(
                    Long.parseLong(position),
                    columns,
                    texts.getOrDefault("streamprevious", ""),
                    texts.getOrDefault("content", ""),
                    texts.getOrDefault("hash", ""),
                    texts.getOrDefault("partly", ""),
                    event,
                    attributes,
                    omitted);
        }
    }
}
