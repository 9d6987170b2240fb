package dev.drawbridge.simulation;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.scenario.engine.Side;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One history out of a seed: people act, the network misbehaves, processes die; then the people
 * stop, everything on its way arrives, and both sides must tell the same.
 */
final class History {

    private static final List<String> ENDPOINTS =
            List.of(Names.endpoint(1), Names.endpoint(2), Names.endpoint(3));
    private static final int STEPS = 60;

    private final Random random;
    private final SimulatedConsumer consumer;
    private final SimulatedProvider provider;
    private final AnyTime consumersTimers = new AnyTime();
    private final AnyTime providersTimers = new AnyTime();
    private final Ether ether;
    private final Set<Long> statesSeen;
    private boolean misbehaving = true;

    History(long seed, Bug bug, Set<Long> statesSeen) {
        this.random = new Random(seed);
        this.consumer = new SimulatedConsumer(bug, consumersTimers);
        this.provider = new SimulatedProvider(bug, providersTimers);
        this.ether = new Ether(random, bug);
        this.statesSeen = statesSeen;
    }

    /** What does not converge, one sentence each; empty when all is well. */
    List<String> play() {
        try {
            for (int step = 0; step < STEPS; step++) {
                step();
                statesSeen.add(snapshot());
            }
            settle();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return List.of("a side broke down: " + e);
        }
        return new Convergence(consumer, provider).complaints(ENDPOINTS);
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1 -> person();
            case 2, 3 -> publish(consumer);
            case 4, 5 -> publish(provider);
            case 6 -> fire(random.nextBoolean() ? consumer : provider);
            default -> deliver();
        }
    }

    private void person() {
        var id = ENDPOINTS.get(random.nextInt(ENDPOINTS.size()));
        try {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> request(id);
                case 4 ->
                        consumer.send(
                                new DeleteEndpoint(Names.id(id), Names.account(id), Names.REGION),
                                Map.of());
                case 5 -> consumer.send(Names.modify(id, random.nextInt()), Map.of());
                case 6, 7, 8 -> provider.send(accept(id), Map.of());
                case 9 -> provider.send(reject(id), Map.of());
                case 10 -> provider.send(undo(id), Map.of());
                case 11 -> provider.send(new Expire(Names.id(id)), Map.of());
                default -> changeTheTerms();
            }
        } catch (Refused _) {
            // A known answer: the person came too late, or too early.
        }
    }

    private void request(String id) {
        if (consumer.believesItIsPermitted()) {
            consumer.send(Names.request(id, consumer.believesAcceptanceIsRequired()), Map.of());
        }
    }

    private void changeTheTerms() {
        switch (random.nextInt(5)) {
            case 0 -> provider.permit(random.nextBoolean());
            case 1 -> provider.requireAcceptance(random.nextBoolean());
            case 2 -> provider.limit(limit(), limit());
            default -> provider.publish(any(Terms.Rules.values()), any(Withdrawn.values()));
        }
    }

    private int limit() {
        return random.nextBoolean() ? Terms.UNLIMITED : random.nextInt(3);
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** By AWS's call, by our own, or so that it can be taken back. */
    private Hand hand(String reason) {
        boolean ours = random.nextBoolean();
        int undoable = ours && random.nextBoolean() ? 10 : 0;
        return new Hand("p" + random.nextInt(3), null, reason, ours, undoable, null);
    }

    private Accept accept(String id) {
        return new Accept(Names.id(id), Names.SERVICE, Names.OWNER, hand("welcome"));
    }

    private Reject reject(String id) {
        return new Reject(Names.id(id), Names.SERVICE, Names.OWNER, hand("not now"));
    }

    private Undo undo(String id) {
        var plan = provider.story(id).plan();
        var person = plan == null ? "p0" : plan.hand().person();
        return new Undo(Names.id(id), Names.SERVICE, Names.OWNER, person);
    }

    private void publish(Side side) {
        if (side.hasNews()) {
            boolean dies = misbehaving && random.nextInt(8) == 0;
            ether.send(side == consumer ? provider : consumer, side.publish(dies));
        }
    }

    private void fire(Side side) {
        var timers = side == consumer ? consumersTimers : providersTimers;
        if (!timers.isEmpty()) {
            timers.fireOne(side, random);
        }
    }

    private void deliver() {
        if (!ether.isEmpty()) {
            ether.deliverOne(misbehaving);
        }
    }

    private void settle() {
        misbehaving = false;
        while (!ether.isEmpty()
                || consumer.hasNews()
                || provider.hasNews()
                || !consumersTimers.isEmpty()
                || !providersTimers.isEmpty()) {
            publish(consumer);
            publish(provider);
            fire(consumer);
            fire(provider);
            deliver();
        }
    }

    /** 64 bits of all that matters from here on: of millions of states no two are taken for one. */
    private long snapshot() {
        long hash = ether.seen();
        for (var id : ENDPOINTS) {
            var story = provider.story(id);
            hash = mix(hash, consumer.endpoint(id).getClass().getName().hashCode());
            hash = mix(hash, provider.connection(id).getClass().getName().hashCode());
            hash = mix(hash, story.votes().size());
            hash = mix(hash, (story.plan() == null ? 0 : 1) + (story.flagged() ? 2 : 0));
        }
        var terms = provider.terms();
        hash = mix(hash, terms.rules().ordinal() * 3L + terms.whenWithdrawn().ordinal());
        hash = mix(hash, terms.limit * 10L + terms.limitOfOne);
        hash = mix(hash, (terms.permitted ? 1 : 0) + (terms.acceptanceRequired ? 2 : 0));
        return mix(
                hash,
                (consumer.believesItIsPermitted() ? 1 : 0)
                        + (consumer.believesAcceptanceIsRequired() ? 2 : 0));
    }

    /** As SplitMix64 does it. */
    static long mix(long hash, long part) {
        long z = hash * 31 + part + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
