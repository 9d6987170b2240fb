package dev.drawbridge.wire.api;

import dev.drawbridge.wire.Fault;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A null character, which no text column can hold: whoever sent it learns so, not the log. */
final class Unkeepable {

    private Unkeepable() {}

    static void refuse(@Nullable String query, byte[] body) {
        if ((query != null && query.contains("%00"))
                || new String(body, StandardCharsets.ISO_8859_1).contains("\\u0000")) {
            throw Fault.invalidParameterValue("A null character is in no text of ours");
        }
    }
}
