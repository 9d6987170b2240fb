package dev.drawbridge.simulation;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must hold at every single decision of the provider's side. */
final class Watch {

    private final SimulatedProvider provider;
    private final Map<String, Integer> plans = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Watch(SimulatedProvider provider) {
        this.provider = provider;
    }

    List<String> complaints() {
        return complaints;
    }

    /**
     * @param live what the decision took for the consumer's connections beside this one
     */
    void see(ConnectionCommand command, ConnectionEvent event, int live) {
        var id = event.connection().endpointId().value();
        switch (event) {
            case ConnectionRequested asked -> {
                must(provider.terms().permitted, id + " is opened though not permitted");
                must(names(verdict(asked)), id + " was not judged by the rules in force");
                countedRight(event, live);
            }
            case ConnectionAccepted accepted -> {
                countedRight(event, live);
                accepted(command, accepted, id);
            }
            case ConnectionRejected rejected -> {
                settles(command, id);
                must(
                        !rejected.automatic() || namesTheVersion(rejected.grounds()),
                        id + " was rejected by rules that are not in force");
                must(
                        !rejected.reason().contains(Terms.SECRET),
                        id + " is told the rules: " + rejected.reason());
            }
            case DecisionPlanned plan -> plans.put(id, plan.number());
            case DecisionUndone _ -> plans.remove(id);
            default -> {}
        }
    }

    private void countedRight(ConnectionEvent event, int live) {
        must(
                live == provider.liveBeside(event.connection()),
                event.connection().endpointId().value()
                        + " is decided by a wrong count of its consumer's connections");
    }

    private void accepted(ConnectionCommand command, ConnectionAccepted accepted, String id) {
        settles(command, id);
        var terms = provider.terms();
        var counted = provider.letIn();
        must(
                counted.values().stream().mapToLong(Long::longValue).sum() <= terms.limit,
                id + " is one more than the service takes");
        must(
                counted.getOrDefault(accepted.connection().endpointOwner(), 0L) <= terms.limitOfOne,
                id + " is one more than its consumer may have");
        if (accepted.automatic()) {
            must(terms.permitted, id + " is let in by itself though not permitted");
            must(namesTheVersion(accepted.grounds()), id + " was let in by rules of another day");
            int live = provider.liveBeside(accepted.connection());
            must(command instanceof LetIn || terms.letsIn(live), id + " is let in against rules");
        }
    }

    /** What was to take effect later does so once, and only if nobody took it back. */
    private void settles(ConnectionCommand command, String id) {
        if (command instanceof CarryOut carryOut) {
            must(
                    Objects.equals(plans.get(id), carryOut.number()),
                    id + " is decided by what was taken back");
        }
        plans.remove(id);
    }

    private boolean names(@Nullable Integer version) {
        return Objects.equals(version, provider.terms().version());
    }

    private boolean namesTheVersion(@Nullable Grounds grounds) {
        return grounds != null && names(grounds.ruleSetVersion());
    }

    /** What waits for room was judged by no rule. */
    private @Nullable Integer verdict(ConnectionRequested asked) {
        var verdict = Objects.requireNonNull(asked.verdict());
        return verdict.isOverLimit() ? provider.terms().version() : verdict.version();
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            complaints.add(otherwise);
        }
    }

    static boolean isLetIn(Connection connection) {
        return connection instanceof Connection.Pending
                || connection instanceof Connection.Available;
    }

    static boolean isLive(Connection connection) {
        return isLetIn(connection) || connection instanceof Connection.PendingAcceptance;
    }
}
