package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionBecameAvailable;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.Deliberation;
import dev.drawbridge.provider.domain.EndpointServiceEvent;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionTagged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceTermsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceVerificationStarted;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent;
import dev.drawbridge.provider.domain.book.OwnerEvent;
import dev.drawbridge.provider.domain.book.RuleBookEvent;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every event of this service is published: one fact each, so no sequence has a gap. */
@Component
public final class Published implements Translator {

    @Override
    public List<Message> translate(Object event) {
        return switch (event) {
            case ConnectionEvent e -> List.of(fact(e));
            case EndpointServiceEvent e -> List.of(fact(e));
            case LoadBalancerEvent e -> List.of(PublishedBalancers.fact(e));
            case TargetGroupEvent e -> List.of(PublishedBalancers.fact(e));
            case RuleBookEvent e -> List.of(PublishedRules.of(e));
            case OwnerEvent e -> List.of(PublishedRules.of(e));
            default -> throw new IllegalArgumentException("Not of this service: " + event);
        };
    }

    private static ProviderEvent fact(ConnectionEvent event) {
        return switch (event) {
            case ConnectionRequested e -> PublishedRules.of(e);
            case ConnectionAccepted e -> PublishedRules.of(e);
            case ConnectionRejected e -> PublishedRules.of(e);
            case ConnectionFailed e ->
                    new ProviderEvent.ConnectionFailed(e.connection(), e.reason());
            case ConnectionExpired e -> new ProviderEvent.ConnectionExpired(e.connection());
            case ConnectionBecameAvailable e ->
                    new ProviderEvent.ConnectionBecameAvailable(e.connection());
            case ConnectionReleased e ->
                    new ProviderEvent.ConnectionReleased(e.connection(), e.previousState());
            case ConnectionDeleted e -> new ProviderEvent.ConnectionDeleted(e.connection());
            case Deliberation e -> PublishedRules.of(e);
        };
    }

    private static ProviderEvent fact(EndpointServiceEvent event) {
        return switch (event) {
            case ServiceCreated e ->
                    new ProviderEvent.ServiceCreated(
                            e.serviceId(),
                            e.owner(),
                            e.region(),
                            e.serviceName(),
                            e.acceptanceRequired(),
                            e.networkLoadBalancerArns(),
                            e.availabilityZoneIds(),
                            e.tags());
            case ServiceAcceptanceChanged e ->
                    new ProviderEvent.ServiceAcceptanceChanged(
                            e.serviceId(), e.owner(), e.acceptanceRequired());
            case ServicePermissionsChanged e ->
                    new ProviderEvent.ServicePermissionsChanged(
                            e.serviceId(),
                            e.owner(),
                            principals(e.added()),
                            principals(e.removed()),
                            e.allowedPrincipals());
            case ServiceTermsChanged e ->
                    new ProviderEvent.ServiceTermsChanged(e.serviceId(), e.owner(), e.terms());
            case ServiceVerificationStarted e ->
                    new ProviderEvent.ServiceVerificationStarted(
                            e.serviceId(), e.owner(), e.region(), e.privateDnsName());
            case ServicePermissionTagged e ->
                    new ProviderEvent.ServicePermissionTagged(
                            e.serviceId(), e.owner(), e.permissionId(), e.tags());
            case ServiceDeleted e ->
                    new ProviderEvent.ServiceDeleted(e.serviceId(), e.owner(), e.serviceName());
        };
    }

    private static List<String> principals(List<Permission> permissions) {
        return permissions.stream().map(Permission::principal).toList();
    }
}
