package dev.drawbridge.scenario.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;

/** A time that is drawn: fixed, or of a distribution. StrictMath, so that a seed is a seed. */
public sealed interface Draw {

    record Fixed(Duration time) implements Draw {}

    record Exponential(Duration mean) implements Draw {}

    record Uniform(Duration least, Duration most) implements Draw {}

    record Lognormal(Duration median, double sigma) implements Draw {}

    @JsonCreator
    static Draw of(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Fixed(Spans.of(text));
        }
        var words = text.substring(open + 1, text.lastIndexOf(')')).split(",", -1);
        var first = Spans.of(words[0]);
        return switch (text.substring(0, open)) {
            case "exponential" -> new Exponential(first);
            case "uniform" -> new Uniform(first, Spans.of(words[1]));
            default -> new Lognormal(first, Spans.number(words[1].strip()));
        };
    }

    /**
     * @param one from 0 to 1, without 0 and 1
     * @param another of the same kind
     */
    default Duration from(double one, double another) {
        return switch (this) {
            case Fixed(var time) -> time;
            case Exponential(var mean) -> times(mean, -StrictMath.log(one));
            case Uniform(var least, var most) -> least.plus(times(most.minus(least), one));
            case Lognormal(var median, var sigma) ->
                    times(median, StrictMath.exp(sigma * normal(one, another)));
        };
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }

    /** By Box and Muller. */
    private static double normal(double one, double another) {
        return StrictMath.sqrt(-2 * StrictMath.log(one)) * StrictMath.cos(2 * Math.PI * another);
    }
}
