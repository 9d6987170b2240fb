package dev.drawbridge.simulation;

import dev.drawbridge.consumer.domain.endpoint.Endpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.scenario.engine.Agreement;
import java.util.ArrayList;
import java.util.List;

/** What must hold when nothing is on its way any more. */
final class Convergence {

    private final SimulatedConsumer consumer;
    private final SimulatedProvider provider;
    private final Terms terms;
    private final List<String> complaints = new ArrayList<>();

    Convergence(SimulatedConsumer consumer, SimulatedProvider provider) {
        this.consumer = consumer;
        this.provider = provider;
        this.terms = provider.terms();
    }

    List<String> complaints(List<String> endpoints) {
        endpoints.forEach(this::look);
        must(consumer.isComplete() && provider.isComplete(), "messages wait for ever");
        must(
                consumer.believesItIsPermitted() == terms.permitted
                        && consumer.believesAcceptanceIsRequired() == terms.acceptanceRequired,
                "the directory is not what the provider says");
        complaints.addAll(provider.complaints());
        return complaints;
    }

    private void look(String id) {
        var mine = consumer.endpoint(id);
        var theirs = provider.connection(id);
        must(Agreement.between(mine, theirs), id + ": " + mine + " but " + theirs);
        must(
                !List.of("pending", "deleting").contains(Agreement.shown(mine)),
                id + " never arrives: " + mine);
        var asked = consumer.events(id);
        var decided = provider.events(id);
        must(
                none(asked, EndpointDeletionStarted.class) || mine instanceof Endpoint.Deleted,
                id + " was to be deleted but is " + mine);
        must(
                none(asked, EndpointDeleted.class) || last(asked, EndpointDeleted.class),
                id + " goes on after its end");
        must(
                none(decided, ConnectionDeleted.class) || last(decided, ConnectionDeleted.class),
                id + " goes on after its end at the provider");
        must(
                none(asked, EndpointBecameAvailable.class)
                        || !none(decided, ConnectionAccepted.class),
                id + " became available though nobody accepted it");
        must(once(decided, ConnectionRequested.class), id + " was opened twice");
        must(
                none(asked, EndpointRequested.class)
                        || !none(decided, ConnectionRequested.class)
                        || !none(decided, ConnectionFailed.class),
                id + " came, and the provider never heard of it");
        settled(id, theirs);
    }

    /** What was withdrawn has had its consequence, and who waits does so for a reason. */
    private void settled(String id, Connection theirs) {
        var story = provider.story(id);
        boolean byHand =
                story.settled() instanceof ConnectionAccepted accepted && !accepted.automatic();
        boolean unwanted = !terms.permitted || terms.rules() == Terms.Rules.REJECT;
        must(
                !unwanted
                        || byHand
                        || terms.whenWithdrawn() != Withdrawn.reject
                        || !Watch.isLive(theirs),
                id + " stays though it was withdrawn: " + theirs);
        must(
                !provider.waitsForRoom(id)
                        || !terms.permitted
                        || provider.terms().offer(provider.letIn()).isFullFor(facts(theirs))
                        || terms.rules() != Terms.Rules.ACCEPT,
                id + " waits though there is room");
        must(
                story.plan() == null || !(theirs instanceof Connection.PendingAcceptance),
                id + " was decided, and nothing came of it");
    }

    private static dev.drawbridge.events.Connection facts(Connection connection) {
        return ((Connection.Known) connection).facts();
    }

    private static boolean none(List<Object> events, Class<?> type) {
        return events.stream().noneMatch(type::isInstance);
    }

    private static boolean once(List<Object> events, Class<?> type) {
        return events.stream().filter(type::isInstance).count() <= 1;
    }

    private static boolean last(List<Object> events, Class<?> type) {
        return once(events, type) && type.isInstance(events.getLast());
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            complaints.add(otherwise);
        }
    }
}
