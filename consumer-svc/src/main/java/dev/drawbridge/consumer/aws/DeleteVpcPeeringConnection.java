package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.DeletePeering;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpcPeeringConnection */
record DeleteVpcPeeringConnection(String vpcPeeringConnectionId) {

    record Response(@Wire("return") boolean done) {}

    @Component("deleteVpcPeeringConnection")
    record Handler(Commands commands)
            implements Ec2Operation<DeleteVpcPeeringConnection, Response> {
        @Override
        public Response answer(DeleteVpcPeeringConnection request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.PEERING, request.vpcPeeringConnectionId());
            commands.send(
                    new DeletePeering(id, scope.accountId(), scope.regionName()), call.metadata());
            return new Response(true);
        }
    }
}
