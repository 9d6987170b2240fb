package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.DeleteAcl;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteNetworkAcl */
record DeleteNetworkAcl(String networkAclId) {

    @Component("deleteNetworkAcl")
    record Handler(Commands commands) implements Ec2Operation<DeleteNetworkAcl, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteNetworkAcl request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new DeleteAcl(
                            Given.networkAcl(request.networkAclId()),
                            scope.accountId(),
                            scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
