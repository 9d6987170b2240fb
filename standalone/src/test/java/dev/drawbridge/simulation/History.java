package dev.drawbridge.simulation;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One history out of a seed: people act, the network misbehaves, processes die; then the people
 * stop, everything on its way arrives, and both sides must tell the same.
 */
final class History {

    private static final List<String> ENDPOINTS = List.of(Names.endpoint(1), Names.endpoint(2));
    private static final int STEPS = 60;

    private final Random random;
    private final ConsumerSide consumer;
    private final ProviderSide provider;
    private final Ether ether;
    private final Set<Long> statesSeen;
    private boolean misbehaving = true;

    History(long seed, Bug bug, Set<Long> statesSeen) {
        this.random = new Random(seed);
        this.consumer = new ConsumerSide(bug);
        this.provider = new ProviderSide(bug);
        this.ether = new Ether(random, bug);
        this.statesSeen = statesSeen;
    }

    /** What does not converge, one sentence each; empty when all is well. */
    List<String> play() {
        try {
            for (int step = 0; step < STEPS; step++) {
                step();
                statesSeen.add(hash(snapshot()));
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
            case 6 -> fire(consumer);
            default -> deliver();
        }
    }

    private void person() {
        var id = ENDPOINTS.get(random.nextInt(ENDPOINTS.size()));
        try {
            switch (random.nextInt(10)) {
                case 0, 1 -> request(id);
                case 2 ->
                        consumer.send(
                                new DeleteEndpoint(Names.id(id), Names.CONSUMER, Names.REGION),
                                Map.of());
                case 3, 4 -> provider.send(accept(id), Map.of());
                case 5 -> provider.send(reject(id), Map.of());
                case 8 -> consumer.send(Names.modify(id, random.nextInt()), Map.of());
                case 6 -> provider.permit(random.nextBoolean());
                case 7 -> provider.requireAcceptance(random.nextBoolean());
                default -> provider.send(new Expire(Names.id(id)), Map.of());
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

    private static Accept accept(String id) {
        return new Accept(Names.id(id), Names.SERVICE, Names.OWNER, "ana");
    }

    private static Reject reject(String id) {
        return new Reject(Names.id(id), Names.SERVICE, Names.OWNER, "bo", "not now");
    }

    private void publish(Side side) {
        if (side.hasNews()) {
            boolean dies = misbehaving && random.nextInt(8) == 0;
            ether.send(side == consumer ? provider : consumer, side.publish(dies));
        }
    }

    private void fire(Side side) {
        if (side.hasTimers()) {
            side.fireOne();
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
                || consumer.hasTimers()) {
            publish(consumer);
            publish(provider);
            fire(consumer);
            deliver();
        }
    }

    /** FNV-1a, 64 bits: millions of states, and no two taken for one. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private String snapshot() {
        var text = new StringBuilder();
        for (var id : ENDPOINTS) {
            text.append(consumer.endpoint(id).getClass().getSimpleName())
                    .append('/')
                    .append(provider.connection(id).getClass().getSimpleName())
                    .append(' ');
        }
        return text.append(provider.isPermitted())
                .append(provider.isAcceptanceRequired())
                .append(consumer.believesItIsPermitted())
                .append(consumer.believesAcceptanceIsRequired())
                .append(' ')
                .append(ether.seen())
                .toString();
    }
}
