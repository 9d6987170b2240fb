package dev.drawbridge.wire.http;

import dev.drawbridge.wire.query.Form;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, free of any transport: path and query still percent-encoded, since those
 * bytes are what was signed.
 *
 * @param path percent-encoded
 * @param query percent-encoded, without the question mark; empty where there is none
 * @param headers by lower-case name; several of one name joined by commas
 */
public record WireRequest(
        String method, String path, String query, Map<String, String> headers, byte[] body) {

    /** Empty where the header is absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The credential scope of the Authorization header or the presigned query. */
    public @Nullable Credential credential() {
        return Credential.in(this);
    }

    Form form() {
        return Form.parse(query.getBytes(StandardCharsets.UTF_8), body);
    }
}
