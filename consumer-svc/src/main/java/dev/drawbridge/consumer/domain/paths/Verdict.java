package dev.drawbridge.consumer.domain.paths;

/**
 * What a step says.
 *
 * @param by the rule, route or state that decided, by its id
 */
public record Verdict(Kind kind, String by, String because) {

    public enum Kind {
        OPEN,
        CLOSED,
        /** It does not apply here, and the reason says why. */
        PASSED
    }

    static Verdict open(String by, String because) {
        return new Verdict(Kind.OPEN, by, because);
    }

    static Verdict closed(String by, String because) {
        return new Verdict(Kind.CLOSED, by, because);
    }

    static Verdict passed(String because) {
        return new Verdict(Kind.PASSED, "", because);
    }

    boolean isClosed() {
        return kind == Kind.CLOSED;
    }
}
