package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.DeleteEntry;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteNetworkAclEntry */
record DeleteNetworkAclEntry(String networkAclId, int ruleNumber, boolean egress) {

    @Component("deleteNetworkAclEntry")
    record Handler(Commands commands)
            implements Ec2Operation<DeleteNetworkAclEntry, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteNetworkAclEntry request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new DeleteEntry(
                            Given.networkAcl(request.networkAclId()),
                            scope.accountId(),
                            scope.regionName(),
                            request.egress(),
                            AclEntries.number(request.ruleNumber())),
                    call.metadata());
            return null;
        }
    }
}
