package dev.drawbridge.provider.domain;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.EndpointService.Offered;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TagPermission;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionTagged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whom a service admits. */
final class Permitting {

    private static final int MOST = 1_000;

    private Permitting() {}

    static Decision<EndpointServiceEvent> change(ChangePermissions change, Offered offered) {
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
        if (!added.isEmpty()
                && offered.permissions().size() - removed.size() + added.size() > MOST) {
            return Decision.refuse(new Refusal.TooManyPrincipals(MOST));
        }
        return added.isEmpty() && removed.isEmpty()
                ? Decision.nothing()
                : Decision.events(changed(change, offered, added, removed));
    }

    private static List<Permission> added(ChangePermissions change, Offered offered) {
        var added = new LinkedHashMap<String, Permission>();
        change.add().stream()
                .filter(p ->
                        !offered.admits(p.principal()) || change.remove().contains(p.principal()))
                .forEach(p -> added.putIfAbsent(p.principal(), p));
        return List.copyOf(added.values());
    }

    private static ServicePermissionsChanged changed(
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

    static Decision<EndpointServiceEvent> tag(TagPermission tag, Offered offered) {
        if (offered.permissions().stream().noneMatch(p -> p.id().equals(tag.permissionId()))) {
            return Decision.refuse(new Refusal.NoSuchPermission(tag.permissionId()));
        }
        var before = offered.permissionTags().getOrDefault(tag.permissionId(), Map.of());
        var tags = tag.tagging().of(before);
        return Tagging.wrong(tags)
                .map(Decision::<EndpointServiceEvent>refuse)
                .orElseGet(() ->
                        tags.equals(before)
                                ? Decision.nothing()
                                : Decision.events(
                                        new ServicePermissionTagged(
                                                tag.serviceId(),
                                                offered.owner().account(),
                                                tag.permissionId(),
                                                tags)));
    }
}
