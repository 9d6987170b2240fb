package dev.drawbridge.provider.domain.whatif;

import org.jspecify.annotations.Nullable;

/**
 * How long requests waited for their decision. Counted in classes that grow by a tenth, so that a
 * million take no more memory than ten.
 */
final class Waits {

    private static final double STEP = Math.log(1.1);

    private final long[] classes = new long[200];
    private long counted;

    /**
     * @param decided how many were decided
     * @param assumed of them, how many would have waited for a person who was never asked: they
     *     count with the median of those who were
     */
    public record Times(
            long decided, long assumed, @Nullable Long p50Seconds, @Nullable Long p90Seconds) {}

    void add(double seconds) {
        add(classOf(seconds), 1);
    }

    private void add(int place, long times) {
        classes[place] += times;
        counted += times;
    }

    private static int classOf(double seconds) {
        return seconds < 1 ? 0 : Math.min(199, 1 + (int) (Math.log(seconds) / STEP));
    }

    Times times() {
        return new Times(counted, 0, share(0.5), share(0.9));
    }

    /** With so many more that nobody knows of, as these people usually took. */
    Times timesWith(long unknown, Waits people) {
        var usual = people.share(0.5);
        var all = new Waits();
        System.arraycopy(classes, 0, all.classes, 0, classes.length);
        all.counted = counted;
        if (usual != null) {
            all.add(classOf(usual), unknown);
        }
        return new Times(all.counted, unknown, all.share(0.5), all.share(0.9));
    }

    private @Nullable Long share(double share) {
        long left = (long) Math.ceil(counted * share);
        for (int place = 0; counted > 0 && place < classes.length; place++) {
            left -= classes[place];
            if (left <= 0) {
                return place == 0 ? 0 : Math.round(Math.exp((place - 0.5) * STEP));
            }
        }
        return null;
    }
}
