package dev.drawbridge.provider.domain.terms;

import dev.drawbridge.provider.domain.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tags to be set and to be taken away.
 *
 * @param remove a tag without a value goes whatever its value is
 */
public record Tagging(Map<String, String> put, List<Removal> remove) {

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    public record Removal(String key, @Nullable String value) {}

    public Map<String, String> of(Map<String, String> before) {
        var tags = new TreeMap<>(before);
        for (var removal : remove) {
            if (removal.value() == null || removal.value().equals(tags.get(removal.key()))) {
                tags.remove(removal.key());
            }
        }
        tags.putAll(put);
        return tags;
    }

    /** Why there can be no such tags. */
    public static Optional<Record> wrong(Map<String, String> tags) {
        if (tags.size() > MOST) {
            return Optional.of(new Refusal.TooManyTags());
        }
        return Limits.wrong(tags).or(() -> malformed(tags));
    }

    private static Optional<Record> malformed(Map<String, String> tags) {
        return tags.entrySet().stream()
                .filter(tag ->
                        tag.getKey().isEmpty()
                                || tag.getKey().startsWith("aws:")
                                || tag.getKey().length() > LONGEST_KEY
                                || tag.getValue().length() > LONGEST_VALUE)
                .<Record>map(tag -> new Refusal.WrongTag(tag.getKey()))
                .findFirst();
    }
}
