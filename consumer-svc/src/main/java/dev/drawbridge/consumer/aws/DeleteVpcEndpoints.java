package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.DeleteGatewayEndpoint;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpcEndpoints */
record DeleteVpcEndpoints(@Wire("VpcEndpointId") List<String> vpcEndpointIds) {

    record Response(List<UnsuccessfulItem> unsuccessful) {}

    /** AWS: UnsuccessfulItem */
    record UnsuccessfulItem(Failure error, String resourceId) {}

    /** AWS: UnsuccessfulItemError */
    record Failure(String code, String message) {}

    @Component("deleteVpcEndpoints")
    record Handler(Commands commands, Endpoints endpoints)
            implements Ec2Operation<DeleteVpcEndpoints, Response> {
        @Override
        public Response answer(DeleteVpcEndpoints request, Call call) {
            var ids = request.vpcEndpointIds();
            if (ids.isEmpty()) {
                throw Fault.missingParameter("VpcEndpointId");
            }
            var scope = Scope.of(call);
            var gateways = gateways(ids, scope);
            return new Response(
                    ids.stream()
                            .distinct()
                            .flatMap(id -> delete(id, gateways.contains(id), scope, call))
                            .toList());
        }

        /** Those among them that have routes, not interfaces. */
        private Set<String> gateways(List<String> ids, Scope scope) {
            return endpoints.find(scope.account(), scope.region(), ids).stream()
                    .filter(EndpointView::isGateway)
                    .map(EndpointView::endpointId)
                    .collect(Collectors.toSet());
        }

        private Stream<UnsuccessfulItem> delete(
                String id, boolean gateway, Scope scope, Call call) {
            try {
                delete(Given.endpoint(id), gateway, scope, call);
                return Stream.empty();
            } catch (Fault fault) {
                return Stream.of(new UnsuccessfulItem(new Failure(code(fault), fault.text()), id));
            }
        }

        private void delete(EndpointId id, boolean gateway, Scope scope, Call call) {
            var account = scope.accountId();
            var region = scope.regionName();
            try {
                commands.<Object>send(
                        gateway
                                ? new DeleteGatewayEndpoint(id, account, region)
                                : new DeleteEndpoint(id, account, region),
                        call.metadata());
            } catch (Refused refused) {
                throw refused.refusal() instanceof NoSuchEndpoint
                        ? NotFound.endpoint(id.value())
                        : refused;
            }
        }

        /** An item's code differs from a call's: Terraform reads this one as "already gone". */
        private static String code(Fault fault) {
            return fault.code().equals("InvalidVpcEndpointId.NotFound")
                    ? "InvalidVpcEndpoint.NotFound"
                    : fault.code();
        }
    }
}
