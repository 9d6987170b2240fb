package dev.drawbridge.consumer.domain.paths;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer: every step in its order.
 *
 * @param outset the steps before there is an address
 * @param ways one for each address that the name leads to
 */
public record Explanation(List<Step> outset, List<Way> ways, List<Bandwidth.Share> bandwidth) {

    public record Step(String name, Verdict verdict) {}

    /**
     * @param endpointId null for a way that does not lead through PrivateLink
     */
    public record Way(
            String address,
            @Nullable String endpointId,
            @Nullable String networkInterfaceId,
            @Nullable String availabilityZoneId,
            List<Step> steps) {

        public boolean open() {
            return closedBy().isEmpty();
        }

        public Optional<Step> closedBy() {
            return firstClosed(steps);
        }
    }

    public enum Outcome {
        OPEN,
        /** Some of the addresses can be reached: clients see errors now and then. */
        PARTLY,
        CLOSED
    }

    public Outcome outcome() {
        long open = ways.stream().filter(Way::open).count();
        if (firstClosed(outset).isPresent() || open == 0) {
            return Outcome.CLOSED;
        }
        return open == ways.size() ? Outcome.OPEN : Outcome.PARTLY;
    }

    /** The first step that closed the path, in the order they were taken. */
    public Optional<Step> closedBy() {
        return firstClosed(outset)
                .or(() -> ways.stream().map(Way::closedBy).flatMap(Optional::stream).findFirst());
    }

    private static Optional<Step> firstClosed(List<Step> steps) {
        return steps.stream().filter(step -> step.verdict().isClosed()).findFirst();
    }
}
