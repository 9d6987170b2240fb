package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.http.WireRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one text both sides make of a request. */
final class CanonicalRequest {

    private static final Pattern SPACES = Pattern.compile("[ \t\r\n]+");
    private static final String SIGNATURE = "X-Amz-Signature=";

    private CanonicalRequest() {}

    /**
     * The body itself is hashed, whatever a header says its hash is.
     *
     * @param signedHeaders lower case, sorted
     */
    static String of(WireRequest request, List<String> signedHeaders) {
        var headers = new StringBuilder();
        for (var name : signedHeaders) {
            headers.append(name).append(':').append(value(request.header(name))).append('\n');
        }
        return String.join(
                "\n",
                request.method(),
                UriText.canonicalPath(request.path()),
                canonicalQuery(request.query()),
                headers.toString(),
                String.join(";", signedHeaders),
                Hmac.sha256(request.body()));
    }

    private static String value(String header) {
        return SPACES.matcher(header.strip()).replaceAll(" ");
    }

    /** Sorted by name, then by value; a presigned request's signature cannot sign itself. */
    private static String canonicalQuery(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(SIGNATURE))
                .map(CanonicalRequest::encoded)
                .sorted()
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
    }

    private static Pair encoded(String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        return new Pair(
                UriText.encode(UriText.decode(name)), UriText.encode(UriText.decode(value)));
    }

    private record Pair(String name, String value) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : value.compareTo(other.value);
        }
    }
}
