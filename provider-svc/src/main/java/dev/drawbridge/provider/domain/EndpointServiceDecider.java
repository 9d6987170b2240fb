package dev.drawbridge.provider.domain;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.EndpointService.Absent;
import dev.drawbridge.provider.domain.EndpointService.Offered;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Delete;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.arn.LoadBalancerArn;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.arn.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an owner may do with a service. For everybody else it does not exist. */
public final class EndpointServiceDecider {

    private EndpointServiceDecider() {}

    /**
     * @param connected whether a connection of the service is live
     */
    public static Decision<EndpointServiceEvent> decide(
            EndpointServiceCommand command, EndpointService state, boolean connected) {
        if (command instanceof Create create) {
            return state instanceof Absent ? create(create) : Decision.nothing();
        }
        if (!(state instanceof Offered offered) || !offered.owner().equals(command.by())) {
            return Decision.refuse(new Refusal.NoSuchService(command.serviceId()));
        }
        return switch (command) {
            case Create _ -> Decision.nothing();
            case Modify modify -> modify(modify, offered);
            case ChangePermissions change -> changePermissions(change, offered);
            case Delete delete -> delete(delete, offered, connected);
        };
    }

    private static Decision<EndpointServiceEvent> create(Create create) {
        return wrongLoadBalancer(create)
                .map(Decision::<EndpointServiceEvent>refuse)
                .orElseGet(() ->
                        Decision.events(
                                new ServiceCreated(
                                        create.serviceId(),
                                        create.by().account(),
                                        create.by().region(),
                                        ServiceName.of(create.by().region(), create.serviceId()),
                                        create.acceptanceRequired(),
                                        create.networkLoadBalancerArns(),
                                        create.availabilityZoneIds(),
                                        create.tags())));
    }

    private static Optional<Record> wrongLoadBalancer(Create create) {
        if (create.networkLoadBalancerArns().isEmpty()) {
            return Optional.of(new Refusal.NoLoadBalancer());
        }
        return create.networkLoadBalancerArns().stream()
                .flatMap(arn -> wrongLoadBalancer(arn, create.by()))
                .findFirst();
    }

    private static Stream<Record> wrongLoadBalancer(String arn, Scope owner) {
        var here = new LoadBalancerArn(owner.region().value(), owner.account().value());
        return LoadBalancerArn.parse(arn)
                .map(balancer ->
                        balancer.equals(here)
                                ? Stream.<Record>empty()
                                : Stream.<Record>of(new Refusal.NoSuchLoadBalancer(arn)))
                .orElseGet(() -> Stream.of(new Refusal.MalformedLoadBalancer(arn)));
    }

    /** An empty one is legal: on AWS it makes the service take up a new zone. */
    private static Decision<EndpointServiceEvent> modify(Modify modify, Offered offered) {
        var wanted = modify.acceptanceRequired();
        return wanted == null || wanted == offered.acceptanceRequired()
                ? Decision.nothing()
                : Decision.events(
                        new ServiceAcceptanceChanged(
                                modify.serviceId(), offered.owner().account(), wanted));
    }

    private static Decision<EndpointServiceEvent> changePermissions(
            ChangePermissions change, Offered offered) {
        var malformed =
                Stream.concat(
                                change.add().stream().map(Permission::principal),
                                change.remove().stream())
                        .filter(principal -> Principal.parse(principal).isEmpty())
                        .findFirst();
        if (malformed.isPresent()) {
            return Decision.refuse(new Refusal.MalformedPrincipal(malformed.get()));
        }
        var removed =
                offered.permissions().stream()
                        .filter(p -> change.remove().contains(p.principal()))
                        .toList();
        var added = added(change, offered);
        return added.isEmpty() && removed.isEmpty()
                ? Decision.nothing()
                : Decision.events(permissionsChanged(change, offered, added, removed));
    }

    private static List<Permission> added(ChangePermissions change, Offered offered) {
        var added = new LinkedHashMap<String, Permission>();
        change.add().stream()
                .filter(p ->
                        !offered.admits(p.principal()) || change.remove().contains(p.principal()))
                .forEach(p -> added.putIfAbsent(p.principal(), p));
        return List.copyOf(added.values());
    }

    private static ServicePermissionsChanged permissionsChanged(
            ChangePermissions change,
            Offered offered,
            List<Permission> added,
            List<Permission> removed) {
        var allowed = new ArrayList<>(offered.permissions());
        allowed.removeAll(removed);
        allowed.addAll(added);
        return new ServicePermissionsChanged(
                change.serviceId(),
                offered.owner().account(),
                added,
                removed,
                allowed.stream().map(Permission::principal).toList());
    }

    private static Decision<EndpointServiceEvent> delete(
            Delete delete, Offered offered, boolean connected) {
        return connected
                ? Decision.refuse(new Refusal.StillConnected(delete.serviceId()))
                : Decision.events(
                        new ServiceDeleted(
                                delete.serviceId(),
                                offered.owner().account(),
                                offered.serviceName()));
    }
}
