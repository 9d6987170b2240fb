package dev.drawbridge.notification.domain.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What someone wants to do with what, and under which circumstances.
 *
 * @param action such as {@code SNS:Publish}
 * @param keys condition keys; upper and lower case are the same
 */
public record Access(
        Principal principal, String action, String resource, Map<String, String> keys) {

    public Access {
        var lower = new TreeMap<String, String>();
        keys.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
        keys = lower;
    }

    Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name.toLowerCase(Locale.ROOT)));
    }
}
