package dev.drawbridge.consumer.automation;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.events.ConnectionOrder;
import dev.drawbridge.events.ConnectionOrder.ForgetConnection;
import dev.drawbridge.events.ConnectionOrder.ReleaseConnection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.ConsumerEvent.EndpointInterface;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.catalogue.AwsServices;
import java.util.List;

/** An endpoint's facts; its first and its last two also give the provider an order. */
final class PublishedEndpoints {

    private PublishedEndpoints() {}

    static List<Message> translate(Object event) {
        if (event instanceof EndpointEvent endpoint) {
            return messages(endpoint);
        }
        throw new IllegalArgumentException("nothing is known of " + event.getClass().getName());
    }

    private static List<Message> messages(EndpointEvent event) {
        var connection = event.connection();
        return switch (event) {
            case EndpointRequested requested -> with(fact(requested), order(requested));
            case EndpointEvent.EndpointAwaitingAcceptance _ ->
                    List.of(new ConsumerEvent.EndpointAwaitingAcceptance(connection));
            case EndpointEvent.EndpointProvisioningStarted _ ->
                    List.of(new ConsumerEvent.EndpointProvisioningStarted(connection));
            case EndpointEvent.EndpointBecameAvailable _ ->
                    List.of(new ConsumerEvent.EndpointBecameAvailable(connection));
            case EndpointEvent.EndpointRejected(_, var reason) ->
                    List.of(new ConsumerEvent.EndpointRejected(connection, reason));
            case EndpointEvent.EndpointFailed(_, var reason) ->
                    List.of(new ConsumerEvent.EndpointFailed(connection, reason));
            case EndpointEvent.EndpointExpired _ ->
                    List.of(new ConsumerEvent.EndpointExpired(connection));
            case EndpointEvent.EndpointDeletionStarted(_, var state) ->
                    with(
                            new ConsumerEvent.EndpointDeletionStarted(connection, state),
                            new ReleaseConnection(connection));
            case EndpointEvent.EndpointDeleted _ ->
                    with(
                            new ConsumerEvent.EndpointDeleted(connection),
                            new ForgetConnection(connection));
            case EndpointEvent.EndpointModified modified -> List.of(fact(modified));
        };
    }

    /** Who lets everybody in is not ordered to. */
    private static List<Message> with(ConsumerEvent fact, ConnectionOrder order) {
        return order.connection().serviceOwner().equals(AwsServices.AMAZON)
                ? List.of(fact)
                : List.of(fact, order);
    }

    private static Message fact(EndpointEvent.EndpointModified modified) {
        var setup = modified.setup();
        return new ConsumerEvent.EndpointModified(
                modified.connection(),
                modified.modifiedBy(),
                setup.interfaces().stream().map(PublishedEndpoints::eni).toList(),
                setup.groups().stream().map(EndpointEvent.Group::groupId).toList(),
                setup.dnsNames(),
                setup.naming().privateDnsEnabled(),
                setup.policyDocument());
    }

    private static ConsumerEvent fact(EndpointRequested requested) {
        return new ConsumerEvent.EndpointRequested(
                requested.connection(),
                requested.requestedBy(),
                requested.vpcId(),
                requested.acceptanceRequired(),
                requested.interfaces().stream().map(PublishedEndpoints::eni).toList(),
                requested.groups().stream().map(EndpointEvent.Group::groupId).toList(),
                requested.dnsNames(),
                requested.tags());
    }

    private static EndpointInterface eni(EndpointEvent.Interface made) {
        return new EndpointInterface(
                made.networkInterfaceId(),
                made.subnetId(),
                made.availabilityZoneId(),
                made.privateIpAddress());
    }

    private static ConnectionOrder order(EndpointRequested requested) {
        return new RequestConnection(
                requested.connection(),
                requested.requestedBy(),
                requested.interfaces().stream()
                        .map(EndpointEvent.Interface::availabilityZoneId)
                        .toList(),
                requested.dnsNames(),
                requested.tags());
    }
}
