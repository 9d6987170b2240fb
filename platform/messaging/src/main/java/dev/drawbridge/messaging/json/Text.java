package dev.drawbridge.messaging.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What PostgreSQL cannot store must not get in: broken UTF-8, lone surrogates, the zero char. */
public final class Text {

    private static final int LONGEST = 2_000;

    private Text() {}

    static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    static boolean sound(JsonNode node) {
        if (node.isTextual()) {
            return sound(node.textValue());
        }
        for (var field : node.properties()) {
            if (!sound(field.getKey()) || !sound(field.getValue())) {
                return false;
            }
        }
        if (node.isArray()) {
            for (var element : node) {
                if (!sound(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Words from or about a broken message, such that they can be stored. */
    public static String storable(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace('\0', '?');
    }

    private static boolean sound(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }
}
