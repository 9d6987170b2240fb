package dev.drawbridge.consumer.domain.paths;

import java.util.ArrayList;
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

    private static final String THE_OTHER_SIDE = "the other side";

    /**
     * @param abroad it is about something of another account's
     */
    public record Step(String name, Verdict verdict, boolean abroad) {

        public Step(String name, Verdict verdict) {
            this(name, verdict, false);
        }
    }

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

        /** Whether it leads through something of another account's. */
        public boolean abroad() {
            return steps.stream().anyMatch(Step::abroad);
        }

        private Way shutAbroad() {
            var all = new ArrayList<>(steps);
            all.add(new Step(THE_OTHER_SIDE, Verdict.closed("", ""), true));
            return abroad()
                    ? new Way(address, endpointId, networkInterfaceId, availabilityZoneId, all)
                    : this;
        }

        /** What is another account's is told as one step, without what decided and its ids. */
        Way asSeen() {
            var theirs = steps.stream().filter(Step::abroad).toList();
            if (theirs.isEmpty()) {
                return this;
            }
            var seen = new ArrayList<>(steps.stream().filter(step -> !step.abroad()).toList());
            var verdict =
                    firstClosed(theirs).isPresent()
                            ? Verdict.closed("", "closed on the other side")
                            : Verdict.open("", "open on the other side");
            seen.add(new Step(THE_OTHER_SIDE, verdict));
            // Where there is nothing there is no zone either, and the two look alike.
            return new Way(
                    address, null, null, open() ? availabilityZoneId : null, List.copyOf(seen));
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

    /** The same where all that is abroad turns out to be closed, by whatever means. */
    public Explanation shutAbroad() {
        return new Explanation(outset, ways.stream().map(Way::shutAbroad).toList(), bandwidth);
    }

    /** As the one who asked may see it. */
    public Explanation asSeen() {
        return new Explanation(outset, ways.stream().map(Way::asSeen).toList(), bandwidth);
    }

    private static Optional<Step> firstClosed(List<Step> steps) {
        return steps.stream().filter(step -> step.verdict().isClosed()).findFirst();
    }
}
