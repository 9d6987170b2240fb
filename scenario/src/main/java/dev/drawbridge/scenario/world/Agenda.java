package dev.drawbridge.scenario.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The clock, and what is to happen: in its order, and what is due at once as it was entered. */
final class Agenda {

    /** Whose doing it is: people and their patience end with the clock, the house finishes. */
    enum Whose {
        PEOPLE,
        PATIENCE,
        HOUSE
    }

    private record Entry(Instant at, long number, Whose whose, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private Instant now;
    private long entered;

    Agenda(Instant start) {
        this.now = start;
    }

    Instant now() {
        return now;
    }

    void at(Instant at, Whose whose, Runnable what) {
        entries.add(new Entry(at.isBefore(now) ? now : at, entered++, whose, what));
    }

    void runUntil(Instant end) {
        while (!entries.isEmpty() && entries.peek().at().isBefore(end)) {
            next();
        }
        now = end;
    }

    /** Whatever is on its way arrives. */
    void settle() {
        entries.removeIf(entry -> entry.whose() != Whose.HOUSE);
        while (!entries.isEmpty()) {
            if (entries.peek().whose() == Whose.HOUSE) {
                next();
            } else {
                entries.poll();
            }
        }
    }

    private void next() {
        var entry = entries.poll();
        if (entry != null) {
            now = entry.at();
            entry.what().run();
        }
    }
}
