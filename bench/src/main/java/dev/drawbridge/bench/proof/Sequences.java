package dev.drawbridge.bench.proof;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What each subscriber was told of each endpoint, and whether one came after a later one. */
final class Sequences {

    private static final Pattern BODY =
            Pattern.compile("\"Message\"\\s*:\\s*\"(vpce-\\w+) (\\d+)\"");

    private static final class Line {
        private final BitSet told = new BitSet();
        private int latest = -1;
    }

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong inversions = new AtomicLong();
    private final AtomicLong doubles = new AtomicLong();

    static String body(String endpoint, int number) {
        return endpoint + " " + number;
    }

    /** 503 to one in ten. */
    int answer(String path, String body) {
        var message = BODY.matcher(body);
        if (!message.find()) {
            return 400;
        }
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            refused.incrementAndGet();
            return 503;
        }
        var line = lines.computeIfAbsent(path + message.group(1), _ -> new Line());
        note(line, Integer.parseInt(message.group(2)));
        return 200;
    }

    /** A repetition after a later one counts as an inversion as well. */
    private void note(Line line, int number) {
        synchronized (line) {
            if (number < line.latest) {
                inversions.incrementAndGet();
            }
            if (line.told.get(number)) {
                doubles.incrementAndGet();
            } else {
                line.told.set(number);
                told.incrementAndGet();
            }
            line.latest = Math.max(line.latest, number);
        }
    }

    long told() {
        return told.get();
    }

    long refused() {
        return refused.get();
    }

    long inversions() {
        return inversions.get();
    }

    long doubles() {
        return doubles.get();
    }
}
