package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.CreateAcl;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.consumer.read.acl.NetworkAcls;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateNetworkAcl */
record CreateNetworkAcl(
        String vpcId, @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable NetworkAclItem networkAcl) {}

    @Component("createNetworkAcl")
    record Handler(Commands commands, Vpcs vpcs, NetworkAcls acls)
            implements Ec2Operation<CreateNetworkAcl, Response> {
        @Override
        public Response answer(CreateNetworkAcl request, Call call) {
            var scope = Scope.of(call);
            var id = Ids.random("acl");
            commands.send(
                    new CreateAcl(
                            id,
                            owned(Given.vpc(request.vpcId()), scope),
                            scope.accountId(),
                            scope.regionName(),
                            Tagging.of("network-acl", request.tagSpecifications())),
                    call.metadata());
            return new Response(
                    acls.find(scope.account(), scope.region(), List.of(id)).stream()
                            .map(NetworkAclItem::of)
                            .findFirst()
                            .orElse(null));
        }

        private VpcId owned(VpcId vpcId, Scope scope) {
            if (vpcs.find(scope.account(), scope.region(), vpcId.value()).isEmpty()) {
                throw NotFound.vpc(vpcId.value());
            }
            return vpcId;
        }
    }
}
