package dev.drawbridge.provider.aws;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, after the one that the marker names.
 *
 * @param nextMarker the ARN of the last one, where there are more
 */
record ElbPage<T>(List<T> items, @Nullable String nextMarker) {

    private static final int LARGEST = 400;

    static <T> ElbPage<T> of(
            List<T> found,
            Function<T, String> arn,
            @Nullable String marker,
            @Nullable Integer pageSize) {
        int size = pageSize == null ? LARGEST : pageSize;
        if (size < 1 || size > LARGEST) {
            throw ElbFaults.validation("PageSize must be 1 to 400, not %d".formatted(size));
        }
        int first = first(found, arn, marker);
        int end = Math.min(found.size(), first + size);
        return new ElbPage<>(
                found.subList(first, end),
                end < found.size() ? arn.apply(found.get(end - 1)) : null);
    }

    private static <T> int first(List<T> found, Function<T, String> arn, @Nullable String marker) {
        if (marker == null) {
            return 0;
        }
        for (int i = 0; i < found.size(); i++) {
            if (arn.apply(found.get(i)).equals(marker)) {
                return i + 1;
            }
        }
        throw ElbFaults.validation("The marker '%s' is invalid".formatted(marker));
    }
}
