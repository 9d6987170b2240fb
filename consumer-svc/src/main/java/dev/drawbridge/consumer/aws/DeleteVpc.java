package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.VpcCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpc */
record DeleteVpc(String vpcId) {

    @Component("deleteVpc")
    record Handler(Commands commands, OwnVpcs vpcs)
            implements Ec2Operation<DeleteVpc, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteVpc request, Call call) {
            var scope = Scope.of(call);
            var id = Given.vpc(request.vpcId());
            vpcs.find(id.value(), scope);
            commands.send(
                    new VpcCommand.DeleteVpc(id, scope.accountId(), scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
