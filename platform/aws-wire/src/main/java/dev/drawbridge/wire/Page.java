package dev.drawbridge.wire;

import dev.drawbridge.wire.text.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ordered list.
 *
 * @param nextToken opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

    private static final int LEAST = 5;
    private static final int MOST = 1000;
    private static final Pattern TOKEN = Pattern.compile("from:(\\d{1,9}):after:(.+)");

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
        int first = nextToken == null || nextToken.isEmpty() ? 0 : resume(nextToken, all, key);
        int end = Math.min(all.size(), first + size(maxResults, all.size()));
        var token = end < all.size() ? token(first, key.apply(all.get(end - 1))) : null;
        return new Page<>(List.copyOf(all.subList(first, end)), token);
    }

    private static int size(@Nullable Integer maxResults, int everything) {
        if (maxResults == null) {
            return everything;
        }
        if (maxResults < LEAST) {
            throw Fault.invalidParameterValue(
                    "Value ( %d ) for parameter maxResults is invalid. Expecting a value of at least %d."
                            .formatted(maxResults, LEAST));
        }
        return Math.min(maxResults, MOST);
    }

    /**
     * Where the item named by the token has gone since, the page before begins again: whoever
     * deletes what a page shows, and then asks for the next, misses nothing.
     */
    private static <T> int resume(String token, List<T> all, Function<T, String> key) {
        var matcher = TOKEN.matcher(decoded(token));
        if (!matcher.matches()) {
            throw invalid(token);
        }
        var last = matcher.group(2);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return Math.min(Integer.parseInt(matcher.group(1)), all.size());
    }

    private static String token(int first, String lastKey) {
        var text = "from:" + first + ":after:" + lastKey;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid(token);
        }
    }

    private static Fault invalid(String token) {
        return new Fault("InvalidNextToken", "The token '" + Excerpt.of(token) + "' is invalid");
    }
}
