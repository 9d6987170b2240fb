package dev.drawbridge.simulation;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.provider.automation.Published;
import dev.drawbridge.provider.automation.WhenConsumerSpeaksThenConnectionFollows;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.CarryOut;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.ConnectionDecider;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.people.Story;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Owns whether an endpoint is let in, and looks at its permissions again at each request. */
final class ProviderSide extends Side {

    /** Once what was withdrawn, or what made room, is committed. */
    private enum Look {
        AT_ALL,
        FOR_ROOM
    }

    private final InboxHandler listener = new WhenConsumerSpeaksThenConnectionFollows(this);
    private final Map<String, Connection> connections = new TreeMap<>();
    private final Map<String, Story> stories = new HashMap<>();
    private final Bug bug;
    private final Terms terms;
    private final Watch watch = new Watch(this);

    ProviderSide(Bug bug) {
        super("provider", bug);
        this.bug = bug;
        this.terms = new Terms(bug);
    }

    Connection connection(String endpointId) {
        return connections.getOrDefault(endpointId, Connection.UNHEARD_OF);
    }

    Story story(String endpointId) {
        return stories.getOrDefault(endpointId, Story.BLANK);
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
            later(permit ? Look.FOR_ROOM : Look.AT_ALL);
        }
    }

    void requireAcceptance(boolean required) {
        if (required != terms.acceptanceRequired) {
            terms.acceptanceRequired = required;
            append(Names.SERVICE.value(), Names.acceptance(required));
            later(Look.FOR_ROOM);
        }
    }

    void publish(Terms.Rules rules, Withdrawn withdrawn) {
        append("rules", terms.publish(rules, withdrawn, now()));
        later(Look.FOR_ROOM);
        if (withdrawn != Withdrawn.leave) {
            later(Look.AT_ALL);
        }
    }

    void limit(int all, int ofOne) {
        terms.limit = all;
        terms.limitOfOne = ofOne;
        later(Look.FOR_ROOM);
    }

    Map<AccountId, Long> letIn() {
        var counted = new HashMap<AccountId, Long>();
        for (var connection : connections.values()) {
            if (connection instanceof Connection.Known known && Watch.counts(known)) {
                counted.merge(known.facts().endpointOwner(), 1L, Long::sum);
            }
        }
        return counted;
    }

    private int liveBeside(String id) {
        int live = 0;
        for (var other : connections.entrySet()) {
            boolean same = Names.account(other.getKey()).equals(Names.account(id));
            live += same && !other.getKey().equals(id) && Watch.isLive(other.getValue()) ? 1 : 0;
        }
        return live;
    }

    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    public <R extends @Nullable Object> R send(Object order, Map<String, String> metadata) {
        if (order instanceof Look look) {
            look(look);
            return null;
        }
        var command = (ConnectionCommand) order;
        var id = command.endpointId().value();
        int live = liveBeside(id);
        var circumstances =
                new Circumstances(
                        terms.offer(letIn()),
                        terms.policy(live, now()),
                        true,
                        Set.of(),
                        story(id),
                        now());
        switch (ConnectionDecider.decide(command, connection(id), circumstances)) {
            case Decision.Denied<ConnectionEvent>(var refusal) -> throw new Refused(refusal);
            case Decision.Decided<ConnectionEvent>(var events) ->
                    events.forEach(event -> happened(command, event, live));
        }
        return null;
    }

    private void look(Look look) {
        connections.forEach((id, connection) -> {
            if (look == Look.AT_ALL && Watch.isLive(connection) && bug != Bug.NO_REVIEW) {
                later(new Review(Names.id(id), Names.SERVICE));
            } else if (look == Look.FOR_ROOM && waitsForRoom(id)) {
                later(new LetIn(Names.id(id), Names.SERVICE));
            }
        });
    }

    boolean waitsForRoom(String id) {
        var asked = story(id).request();
        return connection(id) instanceof Connection.PendingAcceptance
                && asked != null
                && asked.verdict() != null
                && asked.verdict().isOverLimit()
                && story(id).plan() == null;
    }

    private void happened(ConnectionCommand command, ConnectionEvent event, int live) {
        var id = event.connection().endpointId().value();
        connections.put(id, Connection.evolve(connection(id), event));
        if (!(event instanceof DecisionUndone && bug == Bug.UNDO_IGNORED)) {
            stories.put(id, Story.evolve(story(id), event, now()));
        }
        append(id, event);
        watch.see(command, event, live);
    }

    @Override
    List<Object> timersOf(Object event) {
        return switch (event) {
            case DecisionPlanned plan ->
                    List.of(new CarryOut(plan.connection().endpointId(), plan.number()));
            case ConnectionReleased _, ConnectionRejected _, ConnectionAccepted _ ->
                    List.of(Look.FOR_ROOM);
            case ConnectionExpired _, DecisionUndone _ -> List.of(Look.FOR_ROOM);
            default -> List.of();
        };
    }

    @Override
    InboxHandler listener() {
        return listener;
    }

    @Override
    Translator translator() {
        return new Published();
    }
}
