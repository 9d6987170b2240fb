package dev.drawbridge.consumer.domain.endpoint;

import static dev.drawbridge.consumer.domain.endpoint.Sample.ID;
import static dev.drawbridge.consumer.domain.endpoint.Sample.NOON;
import static dev.drawbridge.consumer.domain.endpoint.Sample.OWNER;
import static dev.drawbridge.consumer.domain.endpoint.Sample.REGION;
import static dev.drawbridge.consumer.domain.endpoint.Sample.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Deleted;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Deleting;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteAccepted;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRequestReceived;
import dev.drawbridge.events.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Seeded walks over random commands: whatever comes in whatever order, the laws hold. */
final class EndpointWalkTest {

    private static final int STEPS = 60;

    @RepeatedTest(500)
    void a_walk_keeps_the_laws(RepetitionInfo walk) {
        var seed = walk.getCurrentRepetition();
        var random = new Random(seed);
        List<EndpointEvent> log = new ArrayList<>();
        Endpoint endpoint = new Endpoint.Unknown();
        for (int step = 0; step < STEPS; step++) {
            var command = command(random, step);
            var next = step(endpoint, command, log, seed);
            assertThat(isStepForward(endpoint, next)).as("seed %d: %s", seed, command).isTrue();
            assertThat(repeatedChangesNothing(command, next)).as("seed %d", seed).isTrue();
            endpoint = next;
        }
        assertThat(fold(log)).as("seed %d", seed).isEqualTo(endpoint);
    }

    private static Endpoint step(
            Endpoint endpoint, EndpointCommand command, List<EndpointEvent> log, int seed) {
        return switch (EndpointDecider.decide(command, endpoint, NOON)) {
            case Decision.Decided<EndpointEvent>(var events) -> {
                log.addAll(events);
                Endpoint next = endpoint;
                for (var event : events) {
                    next = Endpoint.evolve(next, event);
                }
                yield next;
            }
            case Decision.Denied<EndpointEvent>(var refusal) -> {
                assertThat(refusal).as("seed %d", seed).isInstanceOf(NoSuchEndpoint.class);
                yield endpoint;
            }
        };
    }

    /** Nothing comes back from deleting, and deleted is the end. */
    private static boolean isStepForward(Endpoint before, Endpoint after) {
        return switch (before) {
            case Deleted _ -> after.equals(before);
            case Deleting _ -> after instanceof Deleting || after instanceof Deleted;
            default -> !(after instanceof Deleted);
        };
    }

    private static boolean repeatedChangesNothing(EndpointCommand command, Endpoint endpoint) {
        return switch (EndpointDecider.decide(command, endpoint, NOON)) {
            case Decision.Decided<EndpointEvent>(var events) -> events.isEmpty();
            case Decision.Denied<EndpointEvent>(var refusal) -> refusal instanceof NoSuchEndpoint;
        };
    }

    private static Endpoint fold(List<EndpointEvent> log) {
        Endpoint endpoint = new Endpoint.Unknown();
        for (var event : log) {
            endpoint = Endpoint.evolve(endpoint, event);
        }
        return endpoint;
    }

    private static EndpointCommand command(Random random, int step) {
        if (step == 0) {
            return request(random.nextBoolean(), "us-east-1a");
        }
        return switch (random.nextInt(20)) {
            case 0 -> new DeleteEndpoint(ID, OWNER, REGION);
            case 1 -> new FinishDeletion(ID);
            case 2 -> new NoteFailed(ID, "gone");
            case 3 -> new NoteExpired(ID);
            case 4, 5, 6 -> new NoteRequestReceived(ID, random.nextBoolean());
            case 7, 8, 9, 10 -> new NoteRejected(ID, "no");
            case 11, 12, 13, 14 -> new FinishProvisioning(ID, NOON);
            case 15 -> request(random.nextBoolean(), "us-east-1a");
            default -> new NoteAccepted(ID);
        };
    }
}
