package dev.drawbridge.scenario.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many wait, over the time; how many at most, also of each service. */
public final class Queue {

    private record Step(Instant at, int depth) {}

    private final Set<String> waiting = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, Integer> deepestOf = new HashMap<>();
    private int deepest;
    private boolean closed;

    /** What is still decided after the end is no part of the time. */
    void close() {
        closed = true;
    }

    void enters(String id, String service, Instant at) {
        if (!closed && waiting.add(id)) {
            step(at);
            int depth = depths.merge(service, 1, Integer::sum);
            deepestOf.merge(service, depth, Math::max);
        }
    }

    void leaves(String id, String service, Instant at) {
        if (!closed && waiting.remove(id)) {
            step(at);
            depths.merge(service, -1, Integer::sum);
        }
    }

    private void step(Instant at) {
        steps.add(new Step(at, waiting.size()));
        deepest = Math.max(deepest, waiting.size());
    }

    public int deepest() {
        return deepest;
    }

    public int deepest(String service) {
        return deepestOf.getOrDefault(service, 0);
    }

    /** The greatest depth in each of so many equal pieces of the time. */
    public List<Integer> over(Instant from, Duration time, int pieces) {
        var over = new ArrayList<Integer>();
        int at = 0;
        int depth = 0;
        for (int piece = 1; piece <= pieces; piece++) {
            var end = from.plus(time.multipliedBy(piece).dividedBy(pieces));
            int most = depth;
            while (at < steps.size() && !steps.get(at).at().isAfter(end)) {
                depth = steps.get(at++).depth();
                most = Math.max(most, depth);
            }
            over.add(most);
        }
        return over;
    }
}
