package dev.drawbridge.console.whatif;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Lines over time, as paths in a box 600 by 140. */
public record Plot(String title, List<Line> lines, long most) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 140;

    /**
     * @param mark its colour
     */
    public record Line(String name, String mark, String path, long first, long last, long most) {}

    private record Named(String name, String mark, ToLongFunction<Found.Point> value) {}

    static List<Plot> of(List<Found.Point> curve) {
        return List.of(
                plot(
                        "Live connections",
                        curve,
                        new Named("as it was", "then", Found.Point::liveThen),
                        new Named("under the other rules", "draft", Found.Point::liveDraft)),
                plot(
                        "Left to people",
                        curve,
                        new Named("as it was", "then", Found.Point::heldThen),
                        new Named("under the other rules", "draft", Found.Point::heldDraft)),
                plot(
                        "Turned away",
                        curve,
                        new Named("as it was", "then", Found.Point::rejectedThen),
                        new Named("under the other rules", "draft", Found.Point::rejectedDraft)));
    }

    private static Plot plot(String title, List<Found.Point> curve, Named... named) {
        var most = 1L;
        for (var one : named) {
            most = Math.max(most, curve.stream().mapToLong(one.value()).max().orElse(1));
        }
        long top = most;
        return new Plot(
                title,
                java.util.Arrays.stream(named).map(one -> line(one, curve, top)).toList(),
                most);
    }

    private static Line line(Named named, List<Found.Point> curve, long top) {
        var path = new StringBuilder();
        for (int i = 0; i < curve.size(); i++) {
            double x = WIDTH * (i + 0.5) / curve.size();
            double y = HEIGHT - 4 - (HEIGHT - 8.0) * named.value().applyAsLong(curve.get(i)) / top;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
        }
        var values = curve.stream().mapToLong(named.value()).toArray();
        return new Line(
                named.name(),
                named.mark(),
                path.toString(),
                values.length == 0 ? 0 : values[0],
                values.length == 0 ? 0 : values[values.length - 1],
                java.util.Arrays.stream(values).max().orElse(0));
    }
}
