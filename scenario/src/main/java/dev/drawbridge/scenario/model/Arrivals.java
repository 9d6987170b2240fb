package dev.drawbridge.scenario.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;

/** When requests come. */
public sealed interface Arrivals {

    /** One after the other, independent of each other. */
    record Poisson(Duration meanGap) implements Arrivals {}

    /** So many in the time there is. */
    record Burst(int number) implements Arrivals {}

    @JsonCreator
    static Arrivals of(String text) {
        var inside = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')).strip();
        if (text.startsWith("burst")) {
            return new Burst(Integer.parseInt(inside));
        }
        var parts = inside.split("/", -1);
        double rate = Double.parseDouble(parts[0].strip());
        if (rate <= 0) {
            throw new IllegalArgumentException("'%s': more than 0 must come".formatted(text));
        }
        var unit = Spans.of("1" + parts[1].strip());
        return new Poisson(Duration.ofMillis(Math.max(1, Math.round(unit.toMillis() / rate))));
    }
}
