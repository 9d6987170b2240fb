package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.OwnerEvent.ListenerPut;
import dev.drawbridge.events.OwnerEvent.ListenerRemoved;
import dev.drawbridge.events.OwnerEvent.LoadBalancerChanged;
import dev.drawbridge.events.OwnerEvent.LoadBalancerCreated;
import dev.drawbridge.events.OwnerEvent.LoadBalancerDeleted;
import dev.drawbridge.events.OwnerEvent.LoadBalancerFact;
import dev.drawbridge.events.OwnerEvent.TargetGroupChanged;
import dev.drawbridge.events.OwnerEvent.TargetGroupCreated;
import dev.drawbridge.events.OwnerEvent.TargetGroupDeleted;
import dev.drawbridge.events.OwnerEvent.TargetGroupFact;
import dev.drawbridge.events.OwnerEvent.TargetGroupTagged;
import dev.drawbridge.events.OwnerEvent.TargetsChanged;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionBecameAvailable;
import dev.drawbridge.events.ProviderEvent.ConnectionDeleted;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionExpired;
import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionReleased;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.Deliberation;
import dev.drawbridge.events.ProviderEvent.ServiceAcceptanceChanged;
import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import dev.drawbridge.events.ProviderEvent.ServiceDeleted;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.ProviderEvent.ServicePermissionTagged;
import dev.drawbridge.events.ProviderEvent.ServicePermissionsChanged;
import dev.drawbridge.events.ProviderEvent.ServiceTermsChanged;
import dev.drawbridge.events.ProviderEvent.ServiceVerificationStarted;
import dev.drawbridge.events.id.EndpointId;

/** What the provider's side has to tell. */
final class ProviderStory {

    private ProviderStory() {}

    static Story of(ProviderEvent fact) {
        return switch (fact) {
            case ServiceEvent service -> service(service);
            case ConnectionEvent connection -> {
                var facts = connection.connection();
                yield connection(connection, facts, facts.endpointId());
            }
            case OwnerEvent own -> RulesStory.of(own);
        };
    }

    private static Story service(ServiceEvent fact) {
        return switch (fact) {
            case ServiceCreated e ->
                    Story.of(
                            Mark.NOTE,
                            "%s is offered by %s, %s",
                            e.serviceId(),
                            e.owner(),
                            acceptance(e.acceptanceRequired()));
            case ServiceAcceptanceChanged e ->
                    Story.of(
                            Mark.NOTE,
                            "%s is now %s",
                            e.serviceId(),
                            acceptance(e.acceptanceRequired()));
            case ServicePermissionsChanged e ->
                    Story.of(
                            Mark.NOTE,
                            "%s may now be seen by %s",
                            e.serviceId(),
                            e.allowedPrincipals().isEmpty()
                                    ? "nobody else"
                                    : String.join(", ", e.allowedPrincipals()));
            case ServiceTermsChanged e ->
                    Story.of(Mark.NOTE, "%s changes what it offers", e.serviceId());
            case ServiceVerificationStarted e ->
                    Story.of(
                            Mark.NOTE,
                            "%s has to prove that it owns %s",
                            e.serviceId(),
                            e.privateDnsName());
            case ServicePermissionTagged e ->
                    Story.of(Mark.NOTE, "%s labels one of its permissions", e.serviceId());
            case ServiceDeleted e -> Story.of(Mark.GONE, "%s was withdrawn", e.serviceId());
        };
    }

    static Story balancer(LoadBalancerFact fact) {
        return switch (fact) {
            case LoadBalancerCreated e ->
                    Story.of(Mark.NOTE, "%s stands in %d zones", e.name(), e.places().size());
            case LoadBalancerChanged e -> Story.of(Mark.NOTE, "%s was changed", e.arn());
            case ListenerPut e ->
                    Story.of(Mark.NOTE, "%s listens on port %d", e.arn(), e.listener().port());
            case ListenerRemoved e -> Story.of(Mark.GONE, "%s has one listener less", e.arn());
            case TargetGroupFact group -> targets(group);
            case LoadBalancerDeleted e -> Story.of(Mark.GONE, "%s was taken down", e.arn());
        };
    }

    private static Story targets(TargetGroupFact fact) {
        return switch (fact) {
            case TargetGroupCreated e ->
                    Story.of(Mark.NOTE, "the target group %s was made", e.name());
            case TargetsChanged e ->
                    Story.of(Mark.NOTE, "%s now has %d targets", e.arn(), e.targets().size());
            case TargetGroupChanged e ->
                    Story.of(Mark.NOTE, "%s is looked at, or behaves, in another way", e.arn());
            case TargetGroupTagged e -> Story.of(Mark.NOTE, "%s has other tags", e.arn());
            case TargetGroupDeleted e -> Story.of(Mark.GONE, "%s was deleted", e.arn());
        };
    }

    private static Story connection(ConnectionEvent fact, Connection of, EndpointId endpoint) {
        return switch (fact) {
            case ConnectionRequested e ->
                    Story.of(
                            Mark.ASK,
                            "%s asks to connect %s to %s%s",
                            of.endpointOwner(),
                            endpoint,
                            of.serviceId(),
                            e.acceptanceRequired() ? "" : ", which lets everyone in");
            case ConnectionAccepted e ->
                    Story.of(
                            Mark.OK,
                            "%s was accepted by %s",
                            endpoint,
                            who(e.automatic(), e.decidedBy()));
            case ConnectionRejected e ->
                    Story.of(
                            Mark.NO,
                            "%s was rejected by %s",
                            endpoint,
                            who(e.automatic(), e.decidedBy()));
            case ConnectionFailed e ->
                    Story.of(Mark.NO, "%s could not be connected: %s", endpoint, e.reason());
            case ConnectionExpired _ ->
                    Story.of(Mark.NO, "%s has waited too long: it is expired", endpoint);
            case ConnectionBecameAvailable _ -> Story.of(Mark.OK, "%s is connected", endpoint);
            case ConnectionReleased _ -> Story.of(Mark.GONE, "%s lets go", endpoint);
            case ConnectionDeleted _ -> Story.of(Mark.GONE, "%s is disconnected", endpoint);
            case Deliberation deliberation -> RulesStory.of(deliberation, endpoint);
        };
    }

    private static String who(boolean automatic, String decidedBy) {
        return automatic ? "the service itself" : Arn.spoken(decidedBy);
    }

    private static String acceptance(boolean required) {
        return required ? "each request decided by hand" : "open to all who may see it";
    }
}
