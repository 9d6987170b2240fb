package dev.drawbridge.console.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a cookie remembers: who proved what, until when, sealed. It outlives a restart, and any
 * instance can read it.
 *
 * @param kind what was proved
 * @param words what is known of the visitor since
 */
public record Session(Kind kind, List<String> words, Instant ends) {

    /** How somebody showed who they are. */
    public enum Kind {
        /** By an access key's secret; the words are the account and the access key id. */
        KEY,
        /** By a password of ours; the word is the name. */
        PERSON,
        /** By an identity provider; the words are the name and the grants. */
        OIDC,
        /** Not yet: on the way to an identity provider and back. */
        LEAVING
    }

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    String sealed(KeyCheck keys) {
        var text = kind + "." + ends.getEpochSecond() + "." + encoded();
        return text + "." + keys.seal(text);
    }

    /** Empty where the seal does not hold, or the time is over. */
    static Optional<Session> opened(String cookie, Kind kind, KeyCheck keys, Instant now) {
        int end = cookie.lastIndexOf('.');
        var text = cookie.substring(0, Math.max(end, 0));
        var parts = text.split("\\.", -1);
        if (parts.length < 3
                || !parts[0].equals(kind.name())
                || !same(keys.seal(text), cookie.substring(end + 1))) {
            return Optional.empty();
        }
        var ends = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return now.isBefore(ends)
                ? Optional.of(new Session(kind, decoded(parts), ends))
                : Optional.empty();
    }

    private String encoded() {
        var each = words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8));
        return String.join(".", each.map(ENCODER::encodeToString).toList());
    }

    private static List<String> decoded(String[] parts) {
        var words = new ArrayList<String>();
        for (int i = 2; i < parts.length; i++) {
            words.add(new String(Base64.getUrlDecoder().decode(parts[i]), StandardCharsets.UTF_8));
        }
        return List.copyOf(words);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
