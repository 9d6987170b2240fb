package dev.drawbridge.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ordered list.
 *
 * @param nextToken opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

    private static final int LEAST = 5;
    private static final int MOST = 1000;
    private static final String PREFIX = "after:";

    /**
     * Cuts a page out of all items, which must be in a stable order.
     *
     * @param key names an item uniquely; the token says after which item the next page begins
     * @throws Fault InvalidNextToken; InvalidParameterValue for a maxResults below 5
     */
    public static <T> Page<T> of(
            List<T> all,
            Function<T, String> key,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {
        int first = nextToken == null ? 0 : after(nextToken, all, key);
        int size = size(maxResults, all.size());
        int end = Math.min(all.size(), first + size);
        var token = end < all.size() ? token(key.apply(all.get(end - 1))) : null;
        return new Page<>(List.copyOf(all.subList(first, end)), token);
    }

    private static int size(@Nullable Integer maxResults, int everything) {
        if (maxResults == null) {
            return Math.max(1, everything);
        }
        if (maxResults < LEAST) {
            throw Fault.invalidParameterValue(
                    "Value ( %d ) for parameter maxResults is invalid. Expecting a value greater than %d."
                            .formatted(maxResults, LEAST));
        }
        return Math.min(maxResults, MOST);
    }

    /** The item the token names may have gone since; then nobody can say where to go on. */
    private static <T> int after(String token, List<T> all, Function<T, String> key) {
        var last = keyIn(token);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw invalid(token);
    }

    private static String token(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String keyIn(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException e) {
            throw invalid(token);
        }
        throw invalid(token);
    }

    private static Fault invalid(String token) {
        var shown = token.length() <= 120 ? token : token.substring(0, 120) + "...";
        return new Fault("InvalidNextToken", "The token '" + shown + "' is invalid");
    }
}
