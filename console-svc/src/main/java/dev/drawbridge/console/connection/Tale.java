package dev.drawbridge.console.connection;

import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.live.LiveView;
import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.ConsumerEvent.EndpointEvent;
import dev.drawbridge.events.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The facts in their order, each with its lane and its cause. */
final class Tale {

    private Tale() {}

    static List<Moment> of(List<Recorded> facts, LiveView view) {
        var numbers = new HashMap<String, Integer>();
        var tale = new ArrayList<Moment>();
        for (var fact : facts) {
            int number = tale.size() + 1;
            numbers.put(fact.messageId(), number);
            var told = view.entry(fact);
            int cause = numbers.getOrDefault(fact.causationId(), 0);
            tale.add(
                    new Moment(
                            number,
                            fact,
                            told,
                            Lane.of(told.message()),
                            cause == number ? 0 : cause));
        }
        return tale;
    }

    /** As the consumer's service has it; empty where the account may not see that. */
    static Optional<String> consumerState(List<Moment> tale) {
        return tale.stream()
                .map(moment -> moment.told().message())
                .filter(EndpointEvent.class::isInstance)
                .reduce((_, last) -> last)
                .map(Tale::state);
    }

    private static String state(Message fact) {
        return switch ((EndpointEvent) fact) {
            case ConsumerEvent.EndpointRequested _ -> "requested";
            case ConsumerEvent.EndpointAwaitingAcceptance _ -> "pending acceptance";
            case ConsumerEvent.EndpointProvisioningStarted _ -> "pending";
            case ConsumerEvent.EndpointBecameAvailable _ -> "available";
            case ConsumerEvent.EndpointRejected _ -> "rejected";
            case ConsumerEvent.EndpointFailed _ -> "failed";
            case ConsumerEvent.EndpointExpired _ -> "expired";
            case ConsumerEvent.EndpointDeletionStarted _ -> "deleting";
            case ConsumerEvent.EndpointDeleted _ -> "deleted";
            case ConsumerEvent.EndpointModified _ -> "modified";
        };
    }
}
