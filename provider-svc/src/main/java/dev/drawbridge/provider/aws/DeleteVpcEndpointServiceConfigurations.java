package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Delete;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpcEndpointServiceConfigurations */
record DeleteVpcEndpointServiceConfigurations(@Wire("ServiceId") List<String> serviceIds) {

    record Response(List<UnsuccessfulItem> unsuccessful) {}

    @Component
    record Handler(Commands commands)
            implements Ec2Operation<DeleteVpcEndpointServiceConfigurations, Response> {

        @Override
        public Response answer(DeleteVpcEndpointServiceConfigurations request, Call call) {
            var scope = Asked.scope(call);
            return new Response(
                    Asked.some("ServiceId", request.serviceIds()).stream()
                            .flatMap(id -> delete(id, scope, call).stream())
                            .toList());
        }

        private Optional<UnsuccessfulItem> delete(String id, Scope scope, Call call) {
            return Asked.parsed(id)
                    .map(service -> fault(service, scope, call))
                    .orElse(Optional.of(notFound(id)))
                    .map(fault -> UnsuccessfulItem.of(id, fault));
        }

        private Optional<Fault> fault(ServiceId service, Scope scope, Call call) {
            try {
                commands.<@Nullable Object>send(new Delete(service, scope), call.metadata());
                return Optional.empty();
            } catch (Refused refused) {
                return switch (refused.refusal()) {
                    case Refusal.NoSuchService _ -> Optional.of(notFound(service.value()));
                    case Refusal.StillConnected still -> Optional.of(Faults.of(still));
                    default -> throw refused;
                };
            }
        }

        /** Of an item, AWS writes another code than of a whole call. */
        private static Fault notFound(String id) {
            return new Fault("InvalidVpcEndpointService.NotFound", Faults.noSuchServiceText(id));
        }
    }
}
