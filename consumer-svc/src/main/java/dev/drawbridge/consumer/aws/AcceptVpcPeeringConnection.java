package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.AcceptPeering;
import dev.drawbridge.consumer.read.landscape.Peerings;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AcceptVpcPeeringConnection */
record AcceptVpcPeeringConnection(String vpcPeeringConnectionId) {

    record Response(@Nullable VpcPeeringConnectionItem vpcPeeringConnection) {}

    @Component("acceptVpcPeeringConnection")
    record Handler(Commands commands, Peerings peerings)
            implements Ec2Operation<AcceptVpcPeeringConnection, Response> {
        @Override
        public Response answer(AcceptVpcPeeringConnection request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.PEERING, request.vpcPeeringConnectionId());
            commands.send(
                    new AcceptPeering(id, scope.accountId(), scope.regionName()), call.metadata());
            return new Response(
                    peerings.find(scope.account(), scope.region(), id)
                            .map(made -> VpcPeeringConnectionItem.of(made, scope.account()))
                            .orElse(null));
        }
    }
}
