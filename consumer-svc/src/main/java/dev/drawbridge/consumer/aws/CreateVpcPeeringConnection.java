package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RequestPeering;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.consumer.read.landscape.Peerings;
import dev.drawbridge.events.LandscapeEvent.PeeringSide;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpcPeeringConnection, within a Region */
record CreateVpcPeeringConnection(
        String vpcId,
        @Nullable String peerVpcId,
        @Nullable String peerOwnerId,
        @Nullable String peerRegion,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable VpcPeeringConnectionItem vpcPeeringConnection) {}

    @Component("createVpcPeeringConnection")
    record Handler(Commands commands, Vpcs vpcs, Peerings peerings)
            implements Ec2Operation<CreateVpcPeeringConnection, Response> {
        @Override
        public Response answer(CreateVpcPeeringConnection request, Call call) {
            var scope = Scope.of(call);
            if (request.peerRegion() != null && !request.peerRegion().equals(scope.region())) {
                throw Fault.invalidParameterValue(
                        "Peering over Regions is not simulated: PeerRegion is %s."
                                .formatted(request.peerRegion()));
            }
            var id = Ids.random(Kind.PEERING.prefix());
            commands.send(
                    new RequestPeering(
                            id,
                            side(request.vpcId(), scope.account(), scope),
                            accepter(request, scope),
                            scope.regionName(),
                            Tagging.of("vpc-peering-connection", request.tagSpecifications())),
                    call.metadata());
            return new Response(
                    peerings.find(scope.account(), scope.region(), id)
                            .map(made -> VpcPeeringConnectionItem.of(made, scope.account()))
                            .orElse(null));
        }

        private PeeringSide accepter(CreateVpcPeeringConnection request, Scope scope) {
            var peer = request.peerVpcId();
            if (peer == null) {
                throw Fault.missingParameter("peerVpcId");
            }
            var owner = Objects.requireNonNullElse(request.peerOwnerId(), scope.account());
            if (!owner.matches("\\d{12}")) {
                throw Fault.invalidParameterValue(
                        "Value (%s) for parameter peerOwnerId is invalid.".formatted(owner));
            }
            return side(peer, owner, scope);
        }

        private PeeringSide side(String vpcId, String owner, Scope scope) {
            var id = Given.vpc(vpcId);
            return vpcs.find(owner, scope.region(), vpcId)
                    .map(vpc -> new PeeringSide(new AccountId(owner), id, vpc.cidrBlock()))
                    .orElseThrow(() -> NotFound.vpc(vpcId));
        }
    }
}
