package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyVpcEndpointServicePermissions */
record ModifyVpcEndpointServicePermissions(
        String serviceId, List<String> addAllowedPrincipals, List<String> removeAllowedPrincipals) {

    record Response(List<AddedPrincipal> addedPrincipalSet, @Wire("return") boolean done) {}

    /** AWS: API_AddedPrincipal */
    record AddedPrincipal(
            String principalType, String principal, String servicePermissionId, String serviceId) {

        static AddedPrincipal of(Permission permission, String serviceId) {
            return new AddedPrincipal(
                    new Principal(permission.principal()).type().name(),
                    permission.principal(),
                    permission.id(),
                    serviceId);
        }
    }

    @Component
    record Handler(Commands commands)
            implements Ec2Operation<ModifyVpcEndpointServicePermissions, Response> {

        @Override
        public Response answer(ModifyVpcEndpointServicePermissions request, Call call) {
            var change =
                    new ChangePermissions(
                            Asked.service(request.serviceId()),
                            Asked.scope(call),
                            request.addAllowedPrincipals().stream()
                                    .map(p -> new Permission(Ids.random("vpce-svc-perm"), p))
                                    .toList(),
                            request.removeAllowedPrincipals());
            @Nullable List<Permission> added =
                    commands.<@Nullable List<Permission>>send(change, call.metadata());
            return new Response(
                    added == null
                            ? List.of()
                            : added.stream()
                                    .map(p -> AddedPrincipal.of(p, request.serviceId()))
                                    .toList(),
                    true);
        }
    }
}
