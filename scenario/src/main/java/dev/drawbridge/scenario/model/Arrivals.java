package dev.drawbridge.scenario.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** When requests come. */
public sealed interface Arrivals {

    /**
     * One after the other, independent of each other.
     *
     * @param meanGap in milliseconds, and parts of one
     */
    record Poisson(double meanGap) implements Arrivals {}

    /** So many in the time there is. */
    record Burst(int number) implements Arrivals {}

    @JsonCreator
    static Arrivals of(String text) {
        var inside = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')).strip();
        if (text.startsWith("burst")) {
            return new Burst(number(inside, text));
        }
        var parts = inside.split("/", -1);
        double rate = Spans.number(parts[0].strip());
        if (rate <= 0) {
            throw new IllegalArgumentException("'%s': more than 0 must come".formatted(text));
        }
        return new Poisson(Spans.of("1" + parts[1].strip()).toMillis() / rate);
    }

    private static int number(String digits, String text) {
        if (digits.length() > 9) {
            throw new IllegalArgumentException("'%s': so many are not played".formatted(text));
        }
        return Integer.parseInt(digits);
    }
}
