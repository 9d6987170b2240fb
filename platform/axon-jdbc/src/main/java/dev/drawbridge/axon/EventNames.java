package dev.drawbridge.axon;

import dev.drawbridge.events.MessageTypes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names a service stores its events under: {@code connection-accepted.v1}, never a class name.
 * One bean a service, built from its sealed event families.
 *
 * @param byName name to record class, both directions unique
 */
public record EventNames(Map<String, Class<? extends Record>> byName) {

    public EventNames {
        byName = Map.copyOf(byName);
    }

    /** Names every record of sealed families in kebab case, version 1 unless it ends in Vn. */
    public static EventNames ofFamilies(Class<?>... sealedFamilies) {
        var names = new LinkedHashMap<String, Class<? extends Record>>();
        Arrays.stream(sealedFamilies)
                .flatMap(EventNames::leaves)
                .distinct()
                .forEach(leaf -> add(names, leaf));
        return new EventNames(names);
    }

    private static void add(Map<String, Class<? extends Record>> names, Class<?> leaf) {
        var name = MessageTypes.named(leaf);
        var other = names.put(name, leaf.asSubclass(Record.class));
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s and %s would both be stored as %s".formatted(other, leaf, name));
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::leaves)
                : Stream.of(type);
    }
}
