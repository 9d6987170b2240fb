package dev.drawbridge.console.live;

import dev.drawbridge.events.ConnectionOrder;
import dev.drawbridge.events.ConnectionOrder.ForgetConnection;
import dev.drawbridge.events.ConnectionOrder.ReleaseConnection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.ConsumerEvent.EndpointAwaitingAcceptance;
import dev.drawbridge.events.ConsumerEvent.EndpointBecameAvailable;
import dev.drawbridge.events.ConsumerEvent.EndpointDeleted;
import dev.drawbridge.events.ConsumerEvent.EndpointDeletionStarted;
import dev.drawbridge.events.ConsumerEvent.EndpointEvent;
import dev.drawbridge.events.ConsumerEvent.EndpointExpired;
import dev.drawbridge.events.ConsumerEvent.EndpointFailed;
import dev.drawbridge.events.ConsumerEvent.EndpointModified;
import dev.drawbridge.events.ConsumerEvent.EndpointProvisioningStarted;
import dev.drawbridge.events.ConsumerEvent.EndpointRejected;
import dev.drawbridge.events.ConsumerEvent.EndpointRequested;
import dev.drawbridge.events.ConsumerEvent.SceneEvent;
import dev.drawbridge.events.ConsumerEvent.SubnetAttributeChanged;
import dev.drawbridge.events.ConsumerEvent.SubnetCreated;
import dev.drawbridge.events.ConsumerEvent.SubnetDeleted;
import dev.drawbridge.events.ConsumerEvent.VpcAttributeChanged;
import dev.drawbridge.events.ConsumerEvent.VpcCreated;
import dev.drawbridge.events.ConsumerEvent.VpcDeleted;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.id.EndpointId;

/** A message in one plain sentence, with a mark that says how it went. */
record Story(Mark mark, String sentence) {

    /** The icon's name and the colour's. */
    enum Mark {
        ASK,
        OK,
        NO,
        WAIT,
        GONE,
        TELL,
        NOTE
    }

    static Story of(Message message) {
        return switch (message) {
            case ConnectionOrder order -> order(order);
            case ConsumerEvent fact -> consumer(fact);
            case LandscapeEvent fact -> LandscapeStory.of(fact);
            case ProviderEvent fact -> ProviderStory.of(fact);
            case NotificationEvent fact -> NotificationStory.of(fact);
        };
    }

    static Story of(Mark mark, String sentence, Object... of) {
        return new Story(mark, sentence.formatted(of));
    }

    private static Story order(ConnectionOrder order) {
        var connection = order.connection();
        return switch (order) {
            case RequestConnection _ ->
                    of(
                            Mark.ASK,
                            "%s is sent to %s with the wish to connect",
                            connection.endpointId(),
                            connection.serviceId());
            case ReleaseConnection _ ->
                    of(
                            Mark.GONE,
                            "%s tells %s that it lets go",
                            connection.endpointId(),
                            connection.serviceId());
            case ForgetConnection _ ->
                    of(
                            Mark.GONE,
                            "%s tells %s that it is gone",
                            connection.endpointId(),
                            connection.serviceId());
        };
    }

    private static Story consumer(ConsumerEvent fact) {
        return switch (fact) {
            case VpcCreated e -> of(Mark.NOTE, "%s was created (%s)", e.vpcId(), e.cidrBlock());
            case VpcDeleted e -> of(Mark.GONE, "%s was deleted", e.vpcId());
            case SubnetCreated e ->
                    of(
                            Mark.NOTE,
                            "%s was created in %s (%s)",
                            e.subnetId(),
                            e.availabilityZone(),
                            e.cidrBlock());
            case VpcAttributeChanged e ->
                    of(Mark.NOTE, "%s now has %s %s", e.vpcId(), e.attribute(), e.value());
            case SubnetAttributeChanged e ->
                    of(Mark.NOTE, "%s now has %s %s", e.subnetId(), e.attribute(), e.value());
            case SubnetDeleted e -> of(Mark.GONE, "%s was deleted", e.subnetId());
            case EndpointEvent e -> endpoint(e, e.connection().endpointId());
            case SceneEvent e -> SceneStory.of(e);
        };
    }

    private static Story endpoint(EndpointEvent fact, EndpointId endpoint) {
        return switch (fact) {
            case EndpointRequested e ->
                    of(
                            Mark.ASK,
                            "%s was created in %s with %d addresses",
                            endpoint,
                            e.vpcId(),
                            e.interfaces().size());
            case EndpointAwaitingAcceptance _ -> of(Mark.WAIT, "%s waits to be let in", endpoint);
            case EndpointProvisioningStarted _ -> of(Mark.WAIT, "%s is being made ready", endpoint);
            case EndpointBecameAvailable _ -> of(Mark.OK, "%s carries traffic", endpoint);
            case EndpointRejected _ -> of(Mark.NO, "%s was turned away", endpoint);
            case EndpointFailed e -> of(Mark.NO, "%s failed: %s", endpoint, e.reason());
            case EndpointExpired _ -> of(Mark.NO, "%s was never answered", endpoint);
            case EndpointDeletionStarted _ -> of(Mark.GONE, "%s is being deleted", endpoint);
            case EndpointDeleted _ -> of(Mark.GONE, "%s is gone", endpoint);
            case EndpointModified e ->
                    of(
                            Mark.ASK,
                            "%s was changed: it has %d addresses now",
                            endpoint,
                            e.interfaces().size());
        };
    }
}
