package dev.drawbridge.scenario.world;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.Connection;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.scenario.crowd.Dice;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.world.Agenda.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Where requests wait, and the people who look at them, each in their own time. */
final class Desk {

    private static final Duration LATER = Duration.ofHours(4);

    /** A request on somebody's desk. */
    record Paper(Person person, Connection facts, long key, int looks) {
        Paper again() {
            return new Paper(person, facts, key, looks + 1);
        }

        String id() {
            return facts.endpointId().value();
        }
    }

    private final Agenda agenda;
    private final Dice dice;
    private final Network network;
    private final Terms terms;
    private final Deciding provider;
    private final Consumer<String> full;
    private final List<Person> people;

    /**
     * @param full told of what could not be accepted for want of room
     */
    Desk(
            Scenario scenario,
            Agenda agenda,
            Network network,
            Terms terms,
            Deciding provider,
            Consumer<String> full) {
        this.agenda = agenda;
        this.dice = new Dice(scenario.seed());
        this.network = network;
        this.terms = terms;
        this.provider = provider;
        this.full = full;
        this.people = scenario.approvers().stream().map(who -> new Person(who, scenario)).toList();
    }

    List<Person> people() {
        return people;
    }

    /** One more waits. */
    void lay(Connection facts, long key) {
        var service = terms.of(facts.serviceId());
        for (var person : people) {
            if (person.who.decidesFor(facts.serviceOwner().value(), service.name())) {
                lookLater(new Paper(person, facts, key, 0), Duration.ZERO);
            }
        }
    }

    private void lookLater(Paper paper, Duration notBefore) {
        var person = paper.person();
        var delay = dice.draw(person.delay(), person.who.arn(), paper.key(), paper.looks());
        var at = person.after(agenda.now().plus(notBefore), delay);
        agenda.at(at, Whose.PEOPLE, () -> look(paper));
    }

    private void look(Paper paper) {
        if (!waits(paper)) {
            return;
        }
        var person = paper.person();
        person.pile.add(paper);
        if (person.pile.size() == 1) {
            next(person);
        }
    }

    /** The first of the pile, when they are free; it stays there until then. */
    private void next(Person person) {
        var now = agenda.now();
        var free = person.free(now);
        if (free.isAfter(now)) {
            agenda.at(free, Whose.PEOPLE, () -> next(person));
            return;
        }
        begin(person.pile.remove(), now);
        while (!person.pile.isEmpty() && !waits(person.pile.element())) {
            person.pile.remove();
        }
        if (!person.pile.isEmpty()) {
            agenda.at(person.free(now), Whose.PEOPLE, () -> next(person));
        }
    }

    private void begin(Paper paper, Instant now) {
        if (!waits(paper)) {
            return;
        }
        var person = paper.person();
        var takes =
                dice.draw(person.takes(), person.who.arn() + " takes", paper.key(), paper.looks());
        agenda.at(
                person.works(now, takes),
                Whose.PEOPLE,
                () -> network.whenUp("provider", Whose.PEOPLE, () -> decide(paper)));
    }

    private boolean waits(Paper paper) {
        return provider.connection(paper.id()) instanceof PendingAcceptance;
    }

    private void decide(Paper paper) {
        var person = paper.person();
        boolean accept = !isUnwanted(paper);
        try {
            network.send(provider, word(paper, accept));
            if (accept && waits(paper)) {
                person.voted++;
            } else if (accept) {
                person.accepted++;
            } else {
                person.rejected++;
            }
        } catch (Refused e) {
            refused(paper, e.refusal());
        }
    }

    private void refused(Paper paper, Record refusal) {
        switch (refusal) {
            case Refusal.LimitReached _ -> {
                full.accept(paper.id());
                var again = paper.person().who.again();
                lookLater(paper.again(), again == null ? LATER : again);
            }
            case Refusal.MayNotDecide _ -> paper.person().refused++;
            default -> paper.person().tooLate++;
        }
    }

    private boolean isUnwanted(Paper paper) {
        var rejects = paper.person().who.rejects();
        return rejects != null
                && dice.roll(paper.person().who.arn() + " rejects", paper.key()) < rejects;
    }

    /** Who comes second is told so, and changes nothing. */
    private ConnectionCommand word(Paper paper, boolean accept) {
        var service = terms.of(paper.facts().serviceId());
        var reason = accept ? null : "not wanted";
        var hand = new Hand(paper.person().who.arn(), null, reason, true, 0, null);
        var id = paper.facts().endpointId();
        return accept
                ? new Accept(id, service.id(), service.owner(), hand)
                : new Reject(id, service.id(), service.owner(), hand);
    }
}
