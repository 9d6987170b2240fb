package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Filter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a filter pins down is left to the database; the filter is applied all the same. */
final class Pinned {

    private static final Pattern WILD = Pattern.compile("[*?\\\\]");

    private Pinned() {}

    static Optional<List<String>> by(String name, List<Filter> filters) {
        return filters.stream()
                .filter(filter -> filter.name().equals(name))
                .map(Filter::values)
                .filter(values -> values.stream().noneMatch(v -> WILD.matcher(v).find()))
                .findFirst();
    }
}
