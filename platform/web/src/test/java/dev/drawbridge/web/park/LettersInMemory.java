package dev.drawbridge.web.park;

import dev.drawbridge.messaging.DeadLetter;
import dev.drawbridge.messaging.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A park whose letters can be handled when they are of FAILED kind. */
final class LettersInMemory implements DeadLetters {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final TreeMap<Long, DeadLetter> letters = new TreeMap<>();

    void park(long id, DeadLetter.Kind kind) {
        letters.put(
                id,
                new DeadLetter(
                        id,
                        "consumer-events",
                        "vpce-1",
                        null,
                        null,
                        kind,
                        "JsonParseException",
                        "not JSON",
                        1,
                        NOON,
                        NOON,
                        "{broken".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public long count() {
        return letters.size();
    }

    @Override
    public List<DeadLetter> list(long afterId, int limit) {
        return letters.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public boolean retry(long id) {
        return letters.values()
                .removeIf(each -> each.id() == id && each.kind() == DeadLetter.Kind.FAILED);
    }

    @Override
    public long retryAll() {
        long before = count();
        List.copyOf(letters.keySet()).forEach(this::retry);
        return before - count();
    }

    @Override
    public boolean discard(long id) {
        return letters.remove(id) != null;
    }
}
