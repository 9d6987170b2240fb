package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.ArrayList;
import java.util.List;

/** An endpoint service: what a provider offers, and whom it admits. */
public sealed interface EndpointService {

    EndpointService ABSENT = new Absent();

    record Absent() implements EndpointService {}

    /**
     * @param permissions in the order they were given
     */
    record Offered(
            Scope owner,
            ServiceName serviceName,
            boolean acceptanceRequired,
            List<Permission> permissions)
            implements EndpointService {

        boolean admits(String principal) {
            return permissions.stream().anyMatch(p -> p.principal().equals(principal));
        }

        /** Those of the principals that were asked for. */
        public List<Permission> permissionsOf(List<Permission> asked) {
            return permissions.stream()
                    .filter(p -> asked.stream().anyMatch(a -> a.principal().equals(p.principal())))
                    .toList();
        }

        private Offered requiring(boolean acceptance) {
            return new Offered(owner, serviceName, acceptance, permissions);
        }

        private Offered admitting(List<Permission> added, List<Permission> removed) {
            var now = new ArrayList<>(permissions);
            now.removeAll(removed);
            now.addAll(added);
            return new Offered(owner, serviceName, acceptanceRequired, List.copyOf(now));
        }
    }

    record Withdrawn() implements EndpointService {}

    static EndpointService evolve(EndpointService state, EndpointServiceEvent event) {
        return switch (event) {
            case ServiceCreated e ->
                    new Offered(
                            new Scope(e.owner(), e.region()),
                            e.serviceName(),
                            e.acceptanceRequired(),
                            List.of());
            case ServiceAcceptanceChanged e ->
                    state instanceof Offered offered
                            ? offered.requiring(e.acceptanceRequired())
                            : state;
            case ServicePermissionsChanged e ->
                    state instanceof Offered offered
                            ? offered.admitting(e.added(), e.removed())
                            : state;
            case ServiceDeleted _ -> new Withdrawn();
        };
    }
}
