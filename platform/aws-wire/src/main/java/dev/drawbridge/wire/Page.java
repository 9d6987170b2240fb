package dev.drawbridge.wire;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ordered list.
 *
 * @param nextToken opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

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
        throw new UnsupportedOperationException("aws-wire: " + all + key + maxResults + nextToken);
    }
}
