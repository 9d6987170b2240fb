package dev.drawbridge.wire.http;

import dev.drawbridge.wire.query.Form;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** Empty where the header is absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The credential scope of the Authorization header or the presigned query. */
    public @Nullable Credential credential() {
        return Credential.in(this);
    }

    /** W3C trace context, where the caller sent one that is well-formed. */
    public @Nullable String traceParent() {
        var trace = header("traceparent");
        return TRACE_PARENT.matcher(trace).matches() ? trace : null;
    }

    /** Where it came from, as the transport has found out. */
    public @Nullable String sourceAddress() {
        return headers.get(SourceAddress.NAME);
    }

    /** The same, from there: whoever passes it on has seen where it came from. */
    public WireRequest from(String sourceAddress) {
        var all = new HashMap<>(headers);
        all.put(SourceAddress.NAME, sourceAddress);
        return new WireRequest(method, path, query, all, body);
    }

    Form form() {
        return Form.parse(query.getBytes(StandardCharsets.UTF_8), body);
    }
}
