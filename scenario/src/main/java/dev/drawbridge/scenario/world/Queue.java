package dev.drawbridge.scenario.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many wait, over the time. */
public final class Queue {

    private record Step(Instant at, int depth) {}

    private final Set<String> waiting = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private int deepest;

    void enters(String id, Instant at) {
        if (waiting.add(id)) {
            step(at);
        }
    }

    void leaves(String id, Instant at) {
        if (waiting.remove(id)) {
            step(at);
        }
    }

    private void step(Instant at) {
        steps.add(new Step(at, waiting.size()));
        deepest = Math.max(deepest, waiting.size());
    }

    public int deepest() {
        return deepest;
    }

    /** The depth at the end of so many equal pieces of the time. */
    public List<Integer> over(Instant from, Duration time, int pieces) {
        var depths = new ArrayList<Integer>();
        int at = 0;
        int depth = 0;
        for (int piece = 1; piece <= pieces; piece++) {
            var end = from.plus(time.multipliedBy(piece).dividedBy(pieces));
            while (at < steps.size() && !steps.get(at).at().isAfter(end)) {
                depth = steps.get(at++).depth();
            }
            depths.add(depth);
        }
        return depths;
    }
}
