package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RejectPeering;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import org.springframework.stereotype.Component;

/** AWS: API_RejectVpcPeeringConnection */
record RejectVpcPeeringConnection(String vpcPeeringConnectionId) {

    record Response(@Wire("return") boolean done) {}

    @Component("rejectVpcPeeringConnection")
    record Handler(Commands commands)
            implements Ec2Operation<RejectVpcPeeringConnection, Response> {
        @Override
        public Response answer(RejectVpcPeeringConnection request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.PEERING, request.vpcPeeringConnectionId());
            commands.send(
                    new RejectPeering(id, scope.accountId(), scope.regionName()), call.metadata());
            return new Response(true);
        }
    }
}
