package dev.drawbridge.scenario.world;

import dev.drawbridge.scenario.model.Draw;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Scenario.Approver;
import dev.drawbridge.scenario.model.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An approver at work: when they are there, and what they have done. */
final class Person {

    private static final Draw AT_ONCE = new Draw.Fixed(Duration.ZERO);
    private static final int MOST_WINDOWS = 5_000;

    final Approver who;
    private final List<WorkingHours.Window> absences;

    /** What they got to while they were busy, in its order. */
    final Deque<Desk.Paper> pile = new ArrayDeque<>();

    private Instant freeAt = Instant.MIN;
    Duration busy = Duration.ZERO;
    int accepted;
    int voted;
    int rejected;
    int tooLate;
    int refused;

    Person(Approver who, Scenario scenario) {
        this.who = who;
        var start = scenario.clock().start();
        this.absences =
                who.absent().stream()
                        .map(each ->
                                new WorkingHours.Window(
                                        start.plus(each.at()),
                                        start.plus(each.at()).plus(each.lasting())))
                        .toList();
    }

    Draw delay() {
        return who.delay() == null ? AT_ONCE : who.delay();
    }

    Draw takes() {
        return who.takes() == null ? AT_ONCE : who.takes();
    }

    /** From when on they could look at something. */
    Instant free(Instant now) {
        return there(freeAt.isAfter(now) ? freeAt : now);
    }

    /** Goes home in between where it takes so long. */
    Instant works(Instant from, Duration time) {
        freeAt = after(from, time);
        busy = busy.plus(time);
        return freeAt;
    }

    /** The first moment from this one on when they are there. */
    private Instant there(Instant from) {
        var at = from;
        for (int i = 0; i < MOST_WINDOWS; i++) {
            var before = at;
            for (var absence : absences) {
                if (!at.isBefore(absence.from()) && at.isBefore(absence.to())) {
                    at = absence.to();
                }
            }
            var hours = who.hours();
            if (hours != null && !hours.holds(at)) {
                at = hours.window(at).from();
            }
            if (at.equals(before)) {
                return at;
            }
        }
        return at;
    }

    /** After so much of the time that they are there. */
    Instant after(Instant from, Duration time) {
        var at = there(from);
        var left = time;
        for (int i = 0; i < MOST_WINDOWS; i++) {
            var end = leaves(at);
            if (end == null || !at.plus(left).isAfter(end)) {
                return at.plus(left);
            }
            left = left.minus(Duration.between(at, end));
            at = there(end);
        }
        return at.plus(left);
    }

    private @org.jspecify.annotations.Nullable Instant leaves(Instant at) {
        var hours = who.hours();
        var end = hours == null ? null : hours.window(at).to();
        for (var absence : absences) {
            if (absence.from().isAfter(at) && (end == null || absence.from().isBefore(end))) {
                end = absence.from();
            }
        }
        return end;
    }
}
