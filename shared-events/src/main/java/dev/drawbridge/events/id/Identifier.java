package dev.drawbridge.events.id;

import java.util.regex.Pattern;

/** A name that knows its own form. In JSON it is its bare {@link #value()}, a string. */
public interface Identifier {

    String value();

    /**
     * @throws IllegalArgumentException naming the kind, the value and the form that was expected
     */
    static void check(String kind, String value, String form) {
        if (!Pattern.matches(form, value)) {
            throw new IllegalArgumentException(
                    "%s '%s' does not have the form %s".formatted(kind, value, form));
        }
    }
}
