package dev.drawbridge.scenario.world;

import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.scenario.crowd.Dice;
import dev.drawbridge.scenario.engine.Side;
import dev.drawbridge.scenario.model.Draw;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Scenario.Chaos;
import dev.drawbridge.scenario.world.Agenda.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Carries between the two sides what their outboxes hold, as badly as the scenario says. */
final class Network {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Draw SOME_TIME = new Draw.Exponential(Duration.ofSeconds(10));

    private record Outage(String of, Instant from, Instant to) {}

    private final Agenda agenda;
    private final Dice dice;
    private final List<Chaos> chaos;
    private final Instant start;
    private final List<Outage> outages;
    private Side consumer;
    private Side provider;
    private long sent;
    private long delivered;
    private long repeated;

    @SuppressWarnings("NullAway.Init") // join() comes next
    Network(Agenda agenda, Dice dice, Scenario scenario) {
        this.agenda = agenda;
        this.dice = dice;
        this.start = scenario.clock().start();
        this.outages =
                scenario.chaos().stream()
                        .filter(Chaos::isOutage)
                        .map(each -> outage(each, start))
                        .toList();
        this.chaos = scenario.chaos().stream().filter(each -> !each.isOutage()).toList();
    }

    private static Outage outage(Chaos chaos, Instant start) {
        var from = start.plus(chaos.at() == null ? Duration.ZERO : chaos.at());
        var lasting = chaos.lasting() == null ? Duration.ZERO : chaos.lasting();
        return new Outage(chaos.what().replace(".down", ""), from, from.plus(lasting));
    }

    void join(Side asking, Side deciding) {
        consumer = asking;
        provider = deciding;
    }

    long sent() {
        return sent;
    }

    long delivered() {
        return delivered;
    }

    long repeated() {
        return repeated;
    }

    /** Now, or when the service is up again. */
    void whenUp(String service, Whose whose, Runnable what) {
        var until = downUntil(service);
        if (until == null) {
            what.run();
        } else {
            agenda.at(until, whose, () -> whenUp(service, whose, what));
        }
    }

    private @org.jspecify.annotations.Nullable Instant downUntil(String... parts) {
        var now = agenda.now();
        for (var outage : outages) {
            boolean is = !now.isBefore(outage.from()) && now.isBefore(outage.to());
            if (is && List.of(parts).contains(outage.of())) {
                return outage.to();
            }
        }
        return null;
    }

    /** A command of the house's own: a timer's. */
    void act(Side side, Object command) {
        whenUp(side.name(), Whose.HOUSE, () -> send(side, command));
    }

    /** With all that follows from it. */
    void send(Side side, Object command) {
        side.<Object>send(command, Map.of());
        carry(side);
    }

    private void carry(Side from) {
        var to = from == consumer ? provider : consumer;
        while (from.hasNews()) {
            from.publish(false).forEach(envelope -> fly(to, envelope));
        }
    }

    /** What befalls a message is drawn by its name: what else is sent does not matter. */
    private void fly(Side to, Envelope envelope) {
        sent++;
        var since = Duration.between(start, agenda.now());
        var arrives = agenda.now().plus(LATENCY);
        for (int i = 0; i < chaos.size(); i++) {
            var each = chaos.get(i);
            var id = envelope.id().hashCode();
            double rate = each.rate() == null || !each.holds(since) ? 0 : each.rate();
            if (dice.roll(each.what(), id, i) >= rate) {
                continue;
            }
            var by = each.by() == null ? SOME_TIME : each.by();
            var later = dice.draw(by, each.what() + " by", id, i);
            if (each.what().equals("deliver.duplicate")) {
                repeated++;
                agenda.at(arrives.plus(later), Whose.HOUSE, () -> deliver(to, envelope));
            } else {
                arrives = arrives.plus(later);
            }
        }
        agenda.at(arrives, Whose.HOUSE, () -> deliver(to, envelope));
    }

    private void deliver(Side to, Envelope envelope) {
        var until = downUntil(to.name(), "broker");
        if (until != null) {
            agenda.at(until, Whose.HOUSE, () -> deliver(to, envelope));
            return;
        }
        delivered++;
        to.receive(envelope);
        carry(to);
    }
}
