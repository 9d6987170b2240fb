package dev.drawbridge.bench;

import java.util.Optional;
import java.util.function.BiFunction;

/** What the figures say about each other, within one run. */
final class Ratios {

    private Ratios() {}

    static void print(Report report) {
        System.out.println("\nRatios within this run");
        ratio(
                report,
                "create at 8 clients : raw insert at 8",
                "drawbridge create .*8 clients",
                "raw JDBC insert, 8.*");
        ratio(
                report,
                "create at 8 clients : moto's",
                "drawbridge create .*8 clients",
                "moto create .*8 clients");
        ratio(
                report,
                "describe by id at most endpoints : moto's",
                "drawbridge describe by id.*",
                "moto describe by id.*");
        ratio(
                report,
                "list all at most endpoints : moto's",
                "drawbridge list all.*",
                "moto list all.*");
    }

    private static void ratio(Report report, String name, String ours, String theirs) {
        BiFunction<Figure, Figure, Double> times =
                (a, b) -> Math.round(a.perSecond() / b.perSecond() * 100) / 100.0;
        last(report, ours)
                .flatMap(a -> last(report, theirs).map(b -> times.apply(a, b)))
                .ifPresent(value -> report.fact(name, value));
    }

    /** The last figure of a kind: the one with the most endpoints. */
    private static Optional<Figure> last(Report report, String pattern) {
        return report.figures().stream()
                .filter(figure -> figure.name().matches(pattern))
                .reduce((_, later) -> later);
    }
}
