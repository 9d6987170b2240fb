package dev.drawbridge.scenario.crowd;

import dev.drawbridge.scenario.model.Draw;
import java.time.Duration;

/**
 * Chance by name: what is drawn for one thing does not depend on what else is drawn, or in which
 * order. So two runs that differ in their rules alone have the same requests and the same people.
 */
public record Dice(long seed) {

    /** From 0 to 1, without either. */
    public double roll(String what, long... of) {
        long hash = mix(seed + what.hashCode() * 0x9e3779b97f4a7c15L);
        for (long each : of) {
            hash = mix(hash * 31 + each);
        }
        return ((hash >>> 11) + 0.5) * 0x1.0p-53;
    }

    public Duration draw(Draw draw, String what, long... of) {
        return draw.from(roll(what, of), roll(what + "'", of));
    }

    /** As SplitMix64 does it. */
    private static long mix(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
