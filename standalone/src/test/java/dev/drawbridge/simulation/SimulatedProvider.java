package dev.drawbridge.simulation;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.scenario.engine.ProviderSide;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has one service, whose terms people change, and is watched at every decision. */
final class SimulatedProvider extends ProviderSide {

    private final Bug bug;
    private final Terms terms;
    private final Watch watch = new Watch(this);

    SimulatedProvider(Bug bug, AnyTime timers) {
        super(timers, Duration.ZERO);
        this.bug = bug;
        this.terms = new Terms(bug);
    }

    Terms terms() {
        return terms;
    }

    List<String> complaints() {
        return watch.complaints();
    }

    void permit(boolean permit) {
        if (permit != terms.permitted) {
            terms.permitted = permit;
            append(Names.SERVICE.value(), Names.permissions(permit));
        }
    }

    void requireAcceptance(boolean required) {
        if (required != terms.acceptanceRequired) {
            terms.acceptanceRequired = required;
            append(Names.SERVICE.value(), Names.acceptance(required));
        }
    }

    void publish(Terms.Rules rules, Withdrawn withdrawn) {
        append("rules", terms.publish(rules, withdrawn, now()));
    }

    void limit(int all, int ofOne) {
        terms.limit = all;
        terms.limitOfOne = ofOne;
        timers().after(Duration.ZERO, new Look(Names.SERVICE, true));
    }

    /** Counted afresh, so that the engine's own counting is watched too. */
    Map<AccountId, Long> letIn() {
        var counted = new HashMap<AccountId, Long>();
        for (var connection : connections().values()) {
            if (connection instanceof Connection.Known known && Watch.isLetIn(known)) {
                counted.merge(known.facts().endpointOwner(), 1L, Long::sum);
            }
        }
        return counted;
    }

    /** Of one consumer beside this connection; counted afresh for the same reason. */
    int liveBeside(dev.drawbridge.events.Connection one) {
        int live = 0;
        for (var connection : connections().values()) {
            boolean beside =
                    connection instanceof Connection.Known known
                            && Watch.isLive(known)
                            && known.facts().endpointOwner().equals(one.endpointOwner())
                            && !known.facts().endpointId().equals(one.endpointId());
            live += beside ? 1 : 0;
        }
        return live;
    }

    @Override
    protected Offer offer(ServiceId service, Map<AccountId, Long> counted) {
        return terms.offer(counted);
    }

    @Override
    protected AcceptancePolicy policy(
            ServiceId service, AccountId consumer, int live, Instant now) {
        return terms.policy(live, now);
    }

    @Override
    public <R extends @Nullable Object> R send(Object order, Map<String, String> metadata) {
        boolean unreviewed = order instanceof Look look && !look.forRoom() && bug == Bug.NO_REVIEW;
        return unreviewed ? nothing() : super.send(order, metadata);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <R extends @Nullable Object> R nothing() {
        return null;
    }

    @Override
    protected void saw(ConnectionCommand command, ConnectionEvent event, int live) {
        watch.see(command, event, live);
    }

    @Override
    protected boolean remembers(ConnectionEvent event) {
        return !(event instanceof DecisionUndone && bug == Bug.UNDO_IGNORED);
    }

    /** All at once, where the query has one of each consumer: what races, races here. */
    @Override
    protected List<String> nextForRoom(ServiceId service) {
        return allForRoom(service);
    }

    @Override
    protected Turn turn(long sequence, long next) {
        return bug.inbox(sequence, next) ? Turn.NOW : super.turn(sequence, next);
    }
}
