package dev.drawbridge.messaging.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What PostgreSQL cannot store must not get in: broken UTF-8, lone surrogates, the zero char. */
final class Text {

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

    private static boolean sound(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }
}
