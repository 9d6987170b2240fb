package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded bytes of a form as the text they stand for. */
final class FormText {

    private FormText() {}

    static String decode(byte[] source, int from, int end) {
        var bytes = new byte[end - from];
        int length = 0;
        for (int i = from; i < end; i++) {
            bytes[length++] =
                    switch (source[i]) {
                        case '+' -> (byte) ' ';
                        case '%' -> {
                            if (i + 2 >= end) {
                                throw malformed();
                            }
                            yield (byte) (hex(source[++i]) << 4 | hex(source[++i]));
                        }
                        default -> source[i];
                    };
        }
        return text(bytes, length);
    }

    /** Strict UTF-8; and no NUL, which no XML can carry and no text column can hold. */
    private static String text(byte[] bytes, int length) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Fault("InvalidCharacter", "A specified character is invalid");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw malformed();
        }
        return value;
    }

    static Fault malformed() {
        return new Fault("MalformedQueryString", "The query string contains a syntax error");
    }
}
