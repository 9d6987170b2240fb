package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.notification.delivery.lane.Allowance;
import dev.drawbridge.notification.delivery.lane.Lane;
import dev.drawbridge.notification.delivery.lane.Lanes;
import dev.drawbridge.notification.delivery.lane.Shares;
import dev.drawbridge.notification.delivery.lane.WakeUp;
import dev.drawbridge.notification.delivery.pace.MailPace;
import dev.drawbridge.notification.delivery.queue.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Goes round the lanes and claims of each what may go now. */
@Component
final class Rounds {

    /** So many lanes are visited in one round; the next begins where it ended. */
    private static final int LANES = 200;

    private static final Duration SHORTLY = Duration.ofMillis(20);

    private final Lanes lanes;
    private final Shares shares;
    private final Admission admission;
    private final MailPace pace;
    private final Standings standings;
    private final DeliverySettings settings;
    private final Clock clock;
    private String after = "";
    private long wholeBy = System.nanoTime();

    /**
     * @param claimed what goes together, mostly one by one
     * @param beginBy when it is too late to begin with one of these: another might have it soon
     * @param next where to look at once: where something was due there may be more
     * @param pause else, until something may be due, where nobody rings before
     */
    record Round(List<List<Delivery>> claimed, Instant beginBy, WakeUp.Ring next, Duration pause) {}

    Rounds(
            Lanes lanes,
            Shares shares,
            Admission admission,
            MailPace pace,
            Standings standings,
            DeliverySettings settings,
            Clock clock) {
        this.lanes = lanes;
        this.shares = shares;
        this.admission = admission;
        this.pace = pace;
        this.standings = standings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param room how many can be sent besides those that are
     * @param ring where something is new; every lane has its turn by and by all the same
     */
    Round next(int room, WakeUp.Ring ring) {
        var now = clock.instant();
        boolean named =
                !ring.everywhere()
                        && ring.subscriptions().size() <= LANES
                        && System.nanoTime() - wholeBy < 0;
        return named
                ? visit(ring.subscriptions(), room, now)
                : visitNext(ring.subscriptions(), room, now);
    }

    private Round visit(Set<String> named, int room, Instant now) {
        var visited = named.isEmpty() ? List.<Lane>of() : lanes.visit(named, now);
        var claimed = claim(visited, false, room, span(now, true));
        wholeBy = Math.min(wholeBy, System.nanoTime() + pause(visited, now).toNanos());
        return round(claimed, again(claimed, visited, now), now);
    }

    /** A few names of the ring are kept where not every lane has been visited. */
    private Round visitNext(Set<String> named, int room, Instant now) {
        boolean anew = after.isEmpty();
        var visited = lanes.visit(after, LANES, now);
        boolean more = visited.size() == LANES;
        after = more ? visited.getLast().subscriptionArn() : "";
        var claimed = claim(visited, anew, room, span(now, false));
        wholeBy = System.nanoTime() + (more ? SHORTLY : pause(visited, now)).toNanos();
        boolean all = anew && !more || named.size() > LANES;
        var left = new WakeUp.Ring(false, all ? Set.of() : named);
        return round(claimed, again(claimed, visited, now).and(left), now);
    }

    /** Not those that a breaker holds: they are visited when all are. */
    private static WakeUp.Ring again(
            List<List<Delivery>> claimed, List<Lane> visited, Instant now) {
        return claimed.isEmpty()
                ? WakeUp.Ring.NOWHERE
                : new WakeUp.Ring(
                        false,
                        visited.stream()
                                .filter(lane -> lane.open(now))
                                .map(Lane::subscriptionArn)
                                .collect(Collectors.toSet()));
    }

    private Round round(List<List<Delivery>> claimed, WakeUp.Ring next, Instant now) {
        var pause = Duration.ofNanos(Math.max(0, wholeBy - System.nanoTime()));
        return new Round(claimed, now.plus(settings.lease().dividedBy(2)), next, pause);
    }

    private Admission.Span span(Instant now, boolean named) {
        return new Admission.Span(now, now.plus(settings.lease()), named);
    }

    private List<List<Delivery>> claim(
            List<Lane> visited, boolean anew, int room, Admission.Span span) {
        var now = span.now();
        retire(visited, now);
        var wishes = wishes(visited, room, now);
        shares.leave(
                wishes.stream()
                        .filter(wish -> wish.most() <= 0)
                        .map(Allowance::subscriptionArn)
                        .collect(Collectors.toSet()),
                anew);
        return admission.claim(
                visited, wishes.stream().filter(wish -> wish.most() > 0).toList(), room, span);
    }

    /** What came for an endpoint after it was muted or disabled. */
    private void retire(List<Lane> visited, Instant now) {
        for (var lane : visited) {
            if (!lane.active() && lane.due(now)) {
                standings.skipArrived(lane.subscriptionArn(), lane.standing());
            }
        }
    }

    /** Of an endpoint that is muted or disabled only questions are left by now. */
    private List<Allowance> wishes(List<Lane> visited, int room, Instant now) {
        return visited.stream()
                .filter(lane -> lane.open(now))
                .map(Lane::subscriptionArn)
                .map(arn -> new Allowance(arn, shares.busy(arn), shares.free(arn, room)))
                .toList();
    }

    /** Not long, since other instances commit without telling us. */
    private Duration pause(List<Lane> visited, Instant now) {
        var pause = settings.poll();
        for (var lane : visited) {
            var wait = untilWoken(lane, now);
            if (wait.compareTo(pause) < 0) {
                pause = wait;
            }
        }
        return pause.compareTo(SHORTLY) < 0 ? SHORTLY : pause;
    }

    private Duration untilWoken(Lane lane, Instant now) {
        if (lane.wakes().isAfter(now.plus(settings.poll()))) {
            return settings.poll();
        }
        if (lane.wakes().isAfter(now)) {
            return Duration.between(now, lane.wakes()).plusMillis(1);
        }
        // It is due and not taken: it is throttled, or all are busy, who ring when they are done.
        if (pace.limits(lane)) {
            return pace.beat();
        }
        return lane.perSecond().isPresent()
                ? Duration.ofMillis((long) Math.ceil(1000 / lane.perSecond().getAsDouble()))
                : settings.poll();
    }
}
