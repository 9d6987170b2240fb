package dev.drawbridge.axon;

import java.util.Map;

/**
 * The names a service stores its events under: {@code connection-accepted.v1}, never a class name.
 * One bean a service, built from its sealed event families.
 *
 * @param byName name to record class, both directions unique
 */
public record EventNames(Map<String, Class<? extends Record>> byName) {

    /** Names every record of sealed families in kebab case, version 1 unless it ends in Vn. */
    public static EventNames ofFamilies(Class<?>... sealedFamilies) {
        throw new UnsupportedOperationException("axon-jdbc: " + sealedFamilies.length);
    }
}
