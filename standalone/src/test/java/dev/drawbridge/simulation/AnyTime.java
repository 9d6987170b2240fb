package dev.drawbridge.simulation;

import dev.drawbridge.scenario.engine.Side;
import dev.drawbridge.scenario.engine.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Timers of which any may be the next: each may be late. */
final class AnyTime implements Timers {

    private final List<Object> due = new ArrayList<>();
    private int moment;

    @Override
    public Instant now() {
        return Instant.ofEpochSecond(++moment);
    }

    @Override
    public void after(Duration delay, Object command) {
        due.add(command);
    }

    boolean isEmpty() {
        return due.isEmpty();
    }

    void fireOne(Side side, Random random) {
        side.send(due.remove(random.nextInt(due.size())), Map.of());
    }
}
