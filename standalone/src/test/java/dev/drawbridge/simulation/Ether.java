package dev.drawbridge.simulation;

import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.scenario.engine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Between the two sides: anything that was sent arrives in the end, in any order, any times. */
final class Ether {

    private record Flying(Side to, Envelope envelope, long mark) {}

    private static final int MOST_COPIES = 3;

    private final Random random;
    private final Bug bug;
    private final List<Flying> flying = new ArrayList<>();
    private int copies;

    Ether(Random random, Bug bug) {
        this.random = random;
        this.bug = bug;
    }

    void send(Side to, List<Envelope> envelopes) {
        envelopes.forEach(envelope -> flying.add(new Flying(to, envelope, mark(envelope))));
    }

    private static long mark(Envelope envelope) {
        var type = envelope.payload().getClass().getName();
        return History.mix(type.hashCode(), envelope.stream().hashCode());
    }

    boolean isEmpty() {
        return flying.isEmpty();
    }

    /** Any of them; now and then it is kept for a second delivery, or its reader dies over it. */
    void deliverOne(boolean misbehave) {
        int at = random.nextInt(flying.size());
        var next = flying.get(at);
        boolean again = misbehave && copies < MOST_COPIES && random.nextInt(4) == 0;
        boolean dies = misbehave && random.nextInt(8) == 0;
        if (dies && bug != Bug.OFFSET_BEFORE_EFFECT) {
            return; // rolled back, and read again
        }
        if (again) {
            copies++;
        } else {
            flying.set(at, flying.getLast());
            flying.removeLast();
        }
        if (!dies) {
            next.to().receive(next.envelope());
        }
    }

    /** What is on its way, in whatever order. */
    long seen() {
        return flying.stream().mapToLong(Flying::mark).sum();
    }
}
