package dev.drawbridge.provider.domain;

import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionTagged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceTermsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceVerificationStarted;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An endpoint service: what a provider offers, and whom it admits. */
public sealed interface EndpointService {

    EndpointService ABSENT = new Absent();

    record Absent() implements EndpointService {}

    /**
     * @param permissions in the order they were given
     * @param permissionTags by permission id, of those that have any
     */
    record Offered(
            Scope owner,
            ServiceName serviceName,
            boolean acceptanceRequired,
            List<Permission> permissions,
            ServiceTerms terms,
            Map<String, Map<String, String>> permissionTags)
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

        Optional<PrivateDnsName> privateDnsName() {
            return terms.privateDnsNames().stream().findFirst();
        }

        private Offered on(EndpointServiceEvent event) {
            return switch (event) {
                case ServiceAcceptanceChanged e ->
                        with(e.acceptanceRequired(), permissions, terms, permissionTags);
                case ServicePermissionsChanged e -> admitting(e.added(), e.removed());
                case ServiceTermsChanged e ->
                        with(acceptanceRequired, permissions, e.terms(), permissionTags);
                case ServicePermissionTagged e -> tagged(e.permissionId(), e.tags());
                case ServiceCreated _, ServiceVerificationStarted _, ServiceDeleted _ -> this;
            };
        }

        private Offered admitting(List<Permission> added, List<Permission> removed) {
            var now = new ArrayList<>(permissions);
            now.removeAll(removed);
            now.addAll(added);
            var tags = new HashMap<>(permissionTags);
            removed.forEach(gone -> tags.remove(gone.id()));
            return with(acceptanceRequired, List.copyOf(now), terms, Map.copyOf(tags));
        }

        private Offered tagged(String permissionId, Map<String, String> tags) {
            var all = new HashMap<>(permissionTags);
            all.put(permissionId, tags);
            return with(acceptanceRequired, permissions, terms, Map.copyOf(all));
        }

        private Offered with(
                boolean acceptance,
                List<Permission> allowed,
                ServiceTerms offered,
                Map<String, Map<String, String>> tags) {
            return new Offered(owner, serviceName, acceptance, allowed, offered, tags);
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
                            List.of(),
                            ServiceTerms.plain(
                                    e.networkLoadBalancerArns(),
                                    e.availabilityZoneIds(),
                                    e.region(),
                                    e.tags()),
                            Map.of());
            case ServiceDeleted _ -> new Withdrawn();
            default -> state instanceof Offered offered ? offered.on(event) : state;
        };
    }
}
