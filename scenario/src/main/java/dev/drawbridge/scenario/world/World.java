package dev.drawbridge.scenario.world;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.crowd.Crowd;
import dev.drawbridge.scenario.crowd.Crowd.Asked;
import dev.drawbridge.scenario.crowd.Dice;
import dev.drawbridge.scenario.engine.Agreement;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.world.Agenda.Whose;
import dev.drawbridge.scenario.world.Played.Desked;
import dev.drawbridge.scenario.world.Played.Messages;
import dev.drawbridge.scenario.world.Row.Outcome;
import java.util.List;

/** Plays a scenario on a clock of its own: the same scenario, the same play. */
public final class World {

    private final Scenario scenario;
    private final Agenda agenda;
    private final Network network;
    private final Recorder recorder = new Recorder();
    private final Asking consumer;
    private final Deciding provider;
    private final Desk desk;
    private final Cast cast;

    private World(Scenario scenario) {
        this.scenario = scenario;
        this.agenda = new Agenda(scenario.clock().start());
        this.network = new Network(agenda, new Dice(scenario.seed()), scenario);
        this.cast = new Cast(scenario);
        var terms = new Terms(scenario);
        this.consumer = new Asking(new HouseTimers(agenda, this::consumersTimer), terms);
        this.provider =
                new Deciding(
                        new HouseTimers(agenda, this::providersTimer),
                        scenario.waitsFor(),
                        terms,
                        cast,
                        this::saw);
        this.desk = new Desk(scenario, agenda, network, terms, provider, recorder::full);
        network.join(consumer, provider);
    }

    public static Played play(Scenario scenario) {
        return new World(scenario).play();
    }

    private Played play() {
        for (var asked : new Crowd(scenario, cast).all()) {
            agenda.at(asked.at(), Whose.PEOPLE, () -> ask(asked));
        }
        agenda.runUntil(scenario.clock().end());
        recorder.queue().close();
        agenda.settle();
        recorder.rows().values().forEach(this::compare);
        return new Played(
                scenario,
                List.copyOf(recorder.rows().values()),
                recorder.queue(),
                new Script(List.copyOf(recorder.steps())),
                desk.people().stream().map(World::told).toList(),
                new Messages(network.sent(), network.delivered(), network.repeated()));
    }

    private void consumersTimer(Object command) {
        network.act(consumer, command);
    }

    private void providersTimer(Object command) {
        network.act(provider, command);
    }

    private void ask(Asked asked) {
        var row = recorder.asked(asked);
        network.whenUp(
                "consumer",
                Whose.PEOPLE,
                () -> {
                    recorder.sent(asked, agenda.now());
                    if (!consumer.knows(asked)) {
                        row.outcome = Outcome.NOT_PERMITTED;
                        return;
                    }
                    network.send(consumer, consumer.request(asked));
                    var deletedAt = asked.deletedAt();
                    if (deletedAt != null) {
                        agenda.at(deletedAt, Whose.PEOPLE, () -> delete(asked));
                    }
                });
    }

    private void delete(Asked asked) {
        network.whenUp(
                "consumer",
                Whose.PEOPLE,
                () -> {
                    try {
                        network.send(consumer, Asking.deletion(asked));
                        recorder.deleted(asked, agenda.now());
                    } catch (Refused _) {
                        // It is gone already, or on its way.
                    }
                });
    }

    private void saw(ConnectionEvent event) {
        recorder.saw(event, agenda.now());
        if (event instanceof ConnectionRequested asked
                && asked.verdict() != null
                && asked.verdict().then() == Then.hold) {
            var row = recorder.row(asked.connection().endpointId().value());
            if (row != null) {
                desk.lay(asked.connection(), row.asked().key());
            }
        }
    }

    /** One that never reached the other side is lost too. */
    private void compare(Row row) {
        var id = row.asked().endpoint();
        row.ended = Agreement.shown(provider.connection(id));
        row.lost = !Agreement.between(consumer.endpoint(id), provider.connection(id));
    }

    private static Desked told(Person person) {
        return new Desked(
                person.who.name(),
                person.who.of(),
                person.accepted,
                person.voted,
                person.rejected,
                person.tooLate,
                person.refused,
                person.busy);
    }
}
