package dev.drawbridge.scenario.text;

import java.util.List;

/** A file that is no scenario: every reason, with its place. */
public final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public Wrong(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
