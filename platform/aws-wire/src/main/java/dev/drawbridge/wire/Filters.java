package dev.drawbridge.wire;

import dev.drawbridge.wire.text.Excerpt;
import dev.drawbridge.wire.text.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The filters an operation knows, each with the values an item has for it. {@code tag:KEY} and
 * {@code tag-key} are known by {@link #tagged}.
 *
 * @param <T> the item
 */
public final class Filters<T> {

    private final Map<String, Function<T, Stream<String>>> known;
    private final Function<T, Map<String, String>> tags;

    private Filters(
            Map<String, Function<T, Stream<String>>> known, Function<T, Map<String, String>> tags) {
        this.known = known;
        this.tags = tags;
    }

    public static <T> Filters<T> of(Map<String, Function<T, Stream<String>>> known) {
        return new Filters<>(known, _ -> Map.of());
    }

    public static <T> Filters<T> tagged(
            Function<T, Map<String, String>> tags, Map<String, Function<T, Stream<String>>> known) {
        return new Filters<>(known, tags);
    }

    /**
     * @throws Fault InvalidFilter, for a filter not known here
     */
    public Predicate<T> matching(List<Filter> asked) {
        return asked.stream().map(this::matching).reduce(_ -> true, Predicate::and);
    }

    private Predicate<T> matching(Filter filter) {
        var values = valuesFor(filter.name());
        var wanted = filter.values().stream().map(Wildcard::of).toList();
        return item ->
                values.apply(item).anyMatch(value -> wanted.stream().anyMatch(w -> w.test(value)));
    }

    private Function<T, Stream<String>> valuesFor(String name) {
        if (name.equals("tag-key")) {
            return item -> tags.apply(item).keySet().stream();
        }
        if (name.startsWith("tag:")) {
            var key = name.substring("tag:".length());
            return item -> Stream.ofNullable(tags.apply(item).get(key));
        }
        var values = known.get(name);
        if (values == null) {
            throw new Fault(
                    "InvalidFilter", "The filter '%s' is invalid".formatted(Excerpt.of(name)));
        }
        return values;
    }
}
