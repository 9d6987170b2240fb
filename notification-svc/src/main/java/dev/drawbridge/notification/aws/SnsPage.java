package dev.drawbridge.notification.aws;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SNS gives a hundred at a time. A page begins after the last place of the one before, so that only
 * a page is read, and who deletes what it shows misses nothing.
 *
 * @param nextToken null on the last page
 */
record SnsPage<T>(List<T> items, @Nullable String nextToken) {

    private static final int SIZE = 100;
    private static final Pattern TOKEN = Pattern.compile("after-(\\d{1,18})");

    /** Reads so many from after a place on. */
    interface Source<P> {
        List<P> read(long after, int most);
    }

    static <P, T> SnsPage<T> of(
            Source<P> source,
            ToLongFunction<P> place,
            Function<P, T> shown,
            @Nullable String nextToken) {
        var found = source.read(after(nextToken), SIZE + 1);
        var page = found.subList(0, Math.min(SIZE, found.size()));
        return new SnsPage<>(
                page.stream().map(shown).toList(),
                found.size() > SIZE ? "after-" + place.applyAsLong(page.getLast()) : null);
    }

    private static long after(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        var matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw Faults.invalid("NextToken");
        }
        return Long.parseLong(matcher.group(1));
    }
}
