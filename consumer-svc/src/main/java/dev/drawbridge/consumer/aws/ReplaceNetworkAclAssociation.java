package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.SubnetCommand.AssociateAcl;
import dev.drawbridge.consumer.read.acl.NetworkAclView;
import dev.drawbridge.consumer.read.acl.NetworkAcls;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_ReplaceNetworkAclAssociation */
record ReplaceNetworkAclAssociation(String associationId, String networkAclId) {

    record Response(String newAssociationId) {}

    @Component("replaceNetworkAclAssociation")
    record Handler(Commands commands, NetworkAcls acls)
            implements Ec2Operation<ReplaceNetworkAclAssociation, Response> {
        @Override
        public Response answer(ReplaceNetworkAclAssociation request, Call call) {
            var scope = Scope.of(call);
            var subnet =
                    acls.subnetOf(scope.account(), scope.region(), request.associationId())
                            .orElseThrow(() -> NotFound.aclAssociation(request.associationId()));
            var acl = acl(request.networkAclId(), scope);
            var id = Ids.random("aclassoc");
            commands.send(
                    new AssociateAcl(
                            new SubnetId(subnet),
                            scope.accountId(),
                            scope.regionName(),
                            request.associationId(),
                            acl.networkAclId(),
                            new VpcId(acl.vpcId()),
                            id),
                    call.metadata());
            return new Response(id);
        }

        private NetworkAclView acl(String id, Scope scope) {
            return acls
                    .find(scope.account(), scope.region(), List.of(Given.networkAcl(id)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> NotFound.networkAcl(id));
        }
    }
}
