package dev.drawbridge.consumer.domain.names;

import java.util.Locale;

/**
 * A name and the type of record that is wanted.
 *
 * @param name in lower case, without a dot at its end
 */
public record Question(String name, Type type) {

    /** All types but these have no records here. */
    public enum Type {
        A,
        SOA,
        OTHER
    }

    public Question {
        name = name.toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    public static Question address(String name) {
        return new Question(name, Type.A);
    }
}
