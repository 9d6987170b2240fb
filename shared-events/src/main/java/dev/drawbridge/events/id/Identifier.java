package dev.drawbridge.events.id;

/** A name that knows its own form. In JSON it is its bare {@link #value()}, a string. */
public interface Identifier {

    String value();

    /**
     * @throws IllegalArgumentException naming the kind, the value and the form that was expected
     */
    static void check(String kind, String value, String form) {
        if (!Forms.compiled(form).matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s '%s' does not have the form %s".formatted(kind, value, form));
        }
    }
}
