package dev.drawbridge.notification.domain.health;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Secrets that others have replaced and that still sign, until their receivers know the new one.
 *
 * @param ends when each of them ends
 */
public record RetiredSecrets(Map<String, Instant> ends) {

    /** As they are kept. */
    public static RetiredSecrets of(Map<String, String> kept) {
        var ends = new TreeMap<String, Instant>();
        kept.forEach((secret, until) -> ends.put(secret, Instant.parse(until)));
        return new RetiredSecrets(ends);
    }

    public Map<String, String> kept() {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    }

    /** Those that sign now, newest first. */
    public Stream<String> at(Instant now) {
        return signing(now).map(Map.Entry::getKey);
    }

    /** With their ends, newest first. */
    public Stream<Map.Entry<String, Instant>> signing(Instant now) {
        return ends.entrySet().stream()
                .filter(e -> now.isBefore(e.getValue()))
                .sorted(Map.Entry.<String, Instant>comparingByValue().reversed());
    }

    public RetiredSecrets with(String secret, Instant until, Instant now) {
        var living = new TreeMap<String, Instant>();
        signing(now).forEach(e -> living.put(e.getKey(), e.getValue()));
        living.put(secret, until);
        return new RetiredSecrets(living);
    }

    /** When no more than so many sign; empty where that is so now. */
    public Optional<Instant> moreThan(long many, Instant now) {
        return signing(now).skip(many).map(Map.Entry::getValue).findFirst();
    }

    public Optional<Instant> lastEnd(Instant now) {
        return signing(now).map(Map.Entry::getValue).findFirst();
    }
}
