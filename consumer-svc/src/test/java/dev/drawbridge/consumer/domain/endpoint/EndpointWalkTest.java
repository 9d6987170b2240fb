package dev.drawbridge.consumer.domain.endpoint;

import static dev.drawbridge.consumer.domain.endpoint.Sample.DEFAULT;
import static dev.drawbridge.consumer.domain.endpoint.Sample.ID;
import static dev.drawbridge.consumer.domain.endpoint.Sample.NOON;
import static dev.drawbridge.consumer.domain.endpoint.Sample.OWNER;
import static dev.drawbridge.consumer.domain.endpoint.Sample.REGION;
import static dev.drawbridge.consumer.domain.endpoint.Sample.VPC;
import static dev.drawbridge.consumer.domain.endpoint.Sample.WEB;
import static dev.drawbridge.consumer.domain.endpoint.Sample.groups;
import static dev.drawbridge.consumer.domain.endpoint.Sample.modify;
import static dev.drawbridge.consumer.domain.endpoint.Sample.policy;
import static dev.drawbridge.consumer.domain.endpoint.Sample.privateDns;
import static dev.drawbridge.consumer.domain.endpoint.Sample.request;
import static dev.drawbridge.consumer.domain.endpoint.Sample.seat;
import static dev.drawbridge.consumer.domain.endpoint.Sample.subnet;
import static dev.drawbridge.consumer.domain.endpoint.Sample.subnets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.Refusal.NoGroupLeft;
import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.Refusal.NotModifiable;
import dev.drawbridge.consumer.domain.Refusal.SubnetsInSameZone;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Deleted;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Deleting;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteAccepted;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRequestReceived;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.SubnetId;
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
            assertThat(isSound(next)).as("seed %d: %s", seed, next).isTrue();
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
                assertThat(isKnown(refusal)).as("seed %d: %s", seed, refusal).isTrue();
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
            case Decision.Denied<EndpointEvent>(var refusal) -> isKnown(refusal);
        };
    }

    private static boolean isKnown(Record refusal) {
        return refusal instanceof NoSuchEndpoint
                || refusal instanceof NotModifiable
                || refusal instanceof SubnetsInSameZone
                || refusal instanceof NoGroupLeft;
    }

    /** One interface in a zone and a name for it, a group at least, and the VPC it began in. */
    private static boolean isSound(Endpoint endpoint) {
        if (!(endpoint instanceof Endpoint.Live live)) {
            return true;
        }
        var setup = live.setup();
        var zones =
                setup.interfaces().stream().map(Interface::availabilityZoneId).distinct().count();
        var owned = setup.interfaces().isEmpty() ? 0 : setup.naming().privateNames().size();
        var published = setup.interfaces().isEmpty() ? 0 : 1 + setup.interfaces().size();
        return zones == setup.interfaces().size()
                && setup.dnsNames().size() == published + owned
                && !setup.groups().isEmpty()
                && setup.vpcId().equals(VPC);
    }

    private static ModifyEndpoint modification(Random random) {
        var zone = random.nextInt(2);
        var seat = seat(random.nextInt(4), zone == 0 ? "us-east-1a" : "us-east-1b");
        var removed =
                random.nextBoolean() ? List.of(subnet(random.nextInt(4))) : List.<SubnetId>of();
        return modify(
                switch (random.nextInt(4)) {
                    case 0 -> policy("{" + random.nextInt(3));
                    case 1 -> privateDns(random.nextBoolean());
                    case 2 ->
                            random.nextBoolean()
                                    ? groups(List.of(WEB), List.of(DEFAULT.groupId()))
                                    : groups(List.of(DEFAULT), List.of(WEB.groupId()));
                    default -> subnets(List.of(seat), removed);
                });
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
        return switch (random.nextInt(32)) {
            case 0 -> new DeleteEndpoint(ID, OWNER, REGION);
            case 1 -> new FinishDeletion(ID);
            case 2 -> new NoteFailed(ID, "gone");
            case 3 -> new NoteExpired(ID);
            case 4, 5, 6 -> new NoteRequestReceived(ID, random.nextBoolean());
            case 7, 8, 9, 10 -> new NoteRejected(ID, "no");
            case 11, 12, 13, 14 -> new FinishProvisioning(ID, NOON);
            case 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27 -> modification(random);
            case 15 -> request(random.nextBoolean(), "us-east-1a");
            default -> new NoteAccepted(ID);
        };
    }
}
