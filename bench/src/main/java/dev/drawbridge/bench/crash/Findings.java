package dev.drawbridge.bench.crash;

import java.util.ArrayList;
import java.util.List;

/** What was checked and what did not hold. */
final class Findings {

    private static final int SHOWN = 10;

    private final List<String> broken = new ArrayList<>();
    private int checks;

    void check(boolean holds, String otherwise) {
        checks++;
        if (!holds) {
            broken.add(otherwise);
        }
    }

    boolean clean() {
        return broken.isEmpty();
    }

    void print() {
        System.out.printf("%,d checks, %,d broken%n", checks, broken.size());
        broken.stream().limit(SHOWN).forEach(line -> System.out.println("  BROKEN " + line));
    }
}
