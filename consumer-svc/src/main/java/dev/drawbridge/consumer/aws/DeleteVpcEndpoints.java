package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
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
    record Handler(Commands commands) implements Ec2Operation<DeleteVpcEndpoints, Response> {
        @Override
        public Response answer(DeleteVpcEndpoints request, Call call) {
            var ids = request.vpcEndpointIds();
            if (ids.isEmpty()) {
                throw Fault.missingParameter("VpcEndpointId");
            }
            var scope = Scope.of(call);
            return new Response(
                    ids.stream().distinct().flatMap(id -> delete(id, scope, call)).toList());
        }

        private Stream<UnsuccessfulItem> delete(String id, Scope scope, Call call) {
            try {
                delete(Given.endpoint(id), scope, call);
                return Stream.empty();
            } catch (Fault fault) {
                return Stream.of(new UnsuccessfulItem(new Failure(code(fault), fault.text()), id));
            }
        }

        private void delete(EndpointId id, Scope scope, Call call) {
            try {
                commands.send(
                        new DeleteEndpoint(id, scope.accountId(), scope.regionName()),
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
