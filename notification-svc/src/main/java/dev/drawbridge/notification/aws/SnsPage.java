package dev.drawbridge.notification.aws;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SNS gives a hundred at a time, and has a code of its own for a bad token. */
final class SnsPage {

    private static final int SIZE = 100;

    private SnsPage() {}

    static <T> Page<T> of(List<T> all, Function<T, String> key, @Nullable String nextToken) {
        try {
            return Page.of(all, key, SIZE, nextToken);
        } catch (Fault badToken) {
            throw Faults.invalid("NextToken");
        }
    }
}
