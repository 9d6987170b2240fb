package dev.drawbridge.scenario.engine;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.provider.automation.Published;
import dev.drawbridge.provider.automation.WhenConsumerSpeaksThenConnectionFollows;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.ConnectionDecider;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.people.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Owns whether an endpoint is let in, and looks at its permissions again at each request. */
public abstract class ProviderSide extends Side {

    /** Once what was withdrawn, or what made room, is committed. */
    public record Look(ServiceId serviceId, boolean forRoom) {}

    private final InboxHandler listener = new WhenConsumerSpeaksThenConnectionFollows(this);
    private final Map<String, Connection> connections = new TreeMap<>();
    private final Map<String, Story> stories = new HashMap<>();
    private final Census census = new Census();
    private final Follow follow;

    /**
     * @param patience how long a request waits for a decision; zero for ever
     */
    protected ProviderSide(Timers timers, Duration patience) {
        super("provider", timers);
        this.follow = new Follow(timers, patience);
    }

    /** The service as it stands; null when there is none. */
    protected abstract @Nullable Offer offer(ServiceId service, Map<AccountId, Long> letIn);

    protected abstract AcceptancePolicy policy(
            ServiceId service, AccountId consumer, int live, Instant now);

    /**
     * @param live connections of the same consumer beside this one, when it was decided
     */
    protected void saw(ConnectionCommand command, ConnectionEvent event, int live) {}

    /** Whether an event is to be remembered, beside the state. */
    protected boolean remembers(ConnectionEvent event) {
        return true;
    }

    protected List<String> nextForRoom(ServiceId service) {
        return census.nextForRoom(service);
    }

    protected final List<String> allForRoom(ServiceId service) {
        return census.allForRoom(service);
    }

    public final Connection connection(String endpointId) {
        return connections.getOrDefault(endpointId, Connection.UNHEARD_OF);
    }

    public final Story story(String endpointId) {
        return stories.getOrDefault(endpointId, Story.BLANK);
    }

    public final Map<String, Connection> connections() {
        return connections;
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
        var facts = facts(command);
        int live = facts == null ? 0 : liveBeside(id, facts);
        switch (ConnectionDecider.decide(command, connection(id), circumstances(command, live))) {
            case Decision.Denied<ConnectionEvent>(var refusal) -> throw new Refused(refusal);
            case Decision.Decided<ConnectionEvent>(var events) ->
                    events.forEach(event -> happened(command, event, live));
        }
        return null;
    }

    private Circumstances circumstances(ConnectionCommand command, int live) {
        var facts = facts(command);
        var service = Orders.service(command, facts);
        return new Circumstances(
                service == null ? null : offer(service, census.letIn(service)),
                facts == null
                        ? AcceptancePolicy.BY_SERVICE
                        : policy(facts.serviceId(), facts.endpointOwner(), live, now()),
                true,
                Set.of(),
                story(command.endpointId().value()),
                now());
    }

    private dev.drawbridge.events.@Nullable Connection facts(ConnectionCommand command) {
        return connection(command.endpointId().value()) instanceof Connection.Known known
                ? known.facts()
                : Orders.facts(command);
    }

    private int liveBeside(String id, dev.drawbridge.events.Connection facts) {
        return census.live(facts.serviceId(), facts.endpointOwner())
                - (Census.isLive(connection(id)) ? 1 : 0);
    }

    private void look(Look look) {
        if (look.forRoom()) {
            nextForRoom(look.serviceId())
                    .forEach(id ->
                            timers().after(
                                            Duration.ZERO,
                                            new LetIn(new EndpointId(id), look.serviceId())));
            return;
        }
        connections.forEach((id, connection) -> {
            if (Census.isLive(connection)) {
                timers().after(Duration.ZERO, new Review(new EndpointId(id), look.serviceId()));
            }
        });
    }

    /** Whether it was to be let in, but for the service's limit. */
    public final boolean waitsForRoom(String id) {
        var asked = story(id).request();
        return connection(id) instanceof Connection.PendingAcceptance
                && asked != null
                && asked.verdict() != null
                && asked.verdict().isOverLimit()
                && story(id).plan() == null;
    }

    private void happened(ConnectionCommand command, ConnectionEvent event, int live) {
        var id = event.connection().endpointId().value();
        var before = connection(id);
        var after = Connection.evolve(before, event);
        connections.put(id, after);
        if (remembers(event)) {
            stories.put(id, Story.evolve(story(id), event, now()));
        }
        if (after instanceof Connection.Known known) {
            census.changed(before, known);
            var since = requireNonNullElse(story(id).askedAt(), Instant.EPOCH);
            census.waits(requireNonNull(known), since, waitsForRoom(id));
        }
        append(id, event);
        saw(command, event, live);
    }

    @Override
    protected final void follow(Object event) {
        follow.up(event);
    }

    @Override
    protected final InboxHandler listener() {
        return listener;
    }

    @Override
    protected final Translator translator() {
        return new Published();
    }
}
