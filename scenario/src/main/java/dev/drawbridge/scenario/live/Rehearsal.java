package dev.drawbridge.scenario.live;

import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.world.Played;
import dev.drawbridge.scenario.world.Row;
import dev.drawbridge.scenario.world.Row.Outcome;
import dev.drawbridge.scenario.world.Script.Deed;
import dev.drawbridge.scenario.world.Script.Step;
import dev.drawbridge.scenario.world.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays in memory first, then what people did there at a running system, one step after the other
 * without the time between; in the end both must have decided the same of every request.
 */
public final class Rehearsal implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final int PATIENT_TIMES = 5;

    /** Own states that the provider's list has none of; the consumer sees a deleted one a while. */
    private static final Set<String> OVER = Set.of("", "failed", "deleted");

    private static final long A_MOMENT = Duration.ofMillis(20).toNanos();

    /**
     * @param differences a sentence for each request that ended otherwise
     */
    public record Compared(Played played, int requests, List<String> differences) {}

    private final Played played;
    private final Aws aws;
    private final Stage stage;
    private final Map<Integer, String> endpoints = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int missed;

    private Rehearsal(Played played, URI endpoint) {
        this.played = played;
        this.aws = new Aws(endpoint);
        this.stage = new Stage(played.scenario(), aws, new OwnApi(endpoint, "us-east-1"));
    }

    public static Compared play(Scenario scenario, URI endpoint) throws IOException {
        var played = World.play(scenario.without(List.of()));
        Possible.check(played);
        try (var rehearsal = new Rehearsal(played, endpoint)) {
            return rehearsal.play();
        }
    }

    private Compared play() throws IOException {
        stage.set(played.rows().stream().map(row -> row.asked().account()).distinct().toList());
        for (var step : played.script().steps()) {
            take(step);
        }
        played.rows().forEach(this::compare);
        return new Compared(played, played.rows().size(), differences);
    }

    private void take(Step step) throws IOException {
        var asked = step.asked();
        var service = stage.service(asked.service());
        if (step.deed() == Deed.ASK) {
            aws.ask(asked.account(), service.name())
                    .ifPresent(id -> endpoints.put(asked.number(), id));
            return;
        }
        var endpoint = endpoints.get(asked.number());
        if (endpoint == null) {
            return;
        }
        switch (step.deed()) {
            case ACCEPT, REJECT -> stage.decide(step, endpoint);
            case DELETE -> aws.delete(asked.account().id(), endpoint);
            case SHOW, ASK -> {}
        }
        await(step, service.owner(), endpoint);
    }

    /** Until it is there too; what does not come is found by the comparison. */
    private void await(Step step, String owner, String endpoint) {
        if (step.shows().isEmpty()) {
            return;
        }
        var _ = reached(step.shows(), owner, step.asked().account().id(), endpoint);
    }

    /** The state expected, or the one it still has when nobody waits any longer. */
    private String reached(String expected, String owner, String account, String endpoint) {
        // Where much differs nobody waits as long for each.
        var time = missed < PATIENT_TIMES ? LONG_ENOUGH : LONG_ENOUGH.dividedBy(30);
        long end = System.nanoTime() + time.toNanos();
        var there = state(owner, account, endpoint);
        while (!there.equals(expected) && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT);
            there = state(owner, account, endpoint);
        }
        if (!there.equals(expected)) {
            missed++;
        }
        return there;
    }

    /** What is not in the provider's list has failed or gone, or is on its way there. */
    private String state(String owner, String account, String endpoint) {
        var seen = aws.state(owner, endpoint);
        if (!seen.isEmpty()) {
            return Shown.settled(seen);
        }
        var own = aws.ownState(account, endpoint);
        return OVER.contains(own) ? Shown.settled(own) : "on its way";
    }

    private void compare(Row row) {
        var asked = row.asked();
        var endpoint = endpoints.get(asked.number());
        var here =
                row.outcome() == Outcome.NOT_PERMITTED ? "no service" : Shown.settled(row.ended());
        var there =
                endpoint == null
                        ? "no service"
                        : reached(
                                here,
                                stage.service(asked.service()).owner(),
                                asked.account().id(),
                                endpoint);
        if (!here.equals(there)) {
            differences.add(
                    "request %d of %s to %s: %s in memory, %s there"
                            .formatted(
                                    asked.number(),
                                    asked.account().id(),
                                    asked.service(),
                                    here,
                                    there));
        }
    }

    @Override
    public void close() {
        aws.close();
    }
}
