package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.SubnetCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteSubnet */
record DeleteSubnet(String subnetId) {

    @Component("deleteSubnet")
    record Handler(Commands commands, OwnSubnets subnets)
            implements Ec2Operation<DeleteSubnet, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteSubnet request, Call call) {
            var scope = Scope.of(call);
            var id = Given.subnet(request.subnetId());
            subnets.find(request.subnetId(), scope);
            commands.send(
                    new SubnetCommand.DeleteSubnet(id, scope.accountId(), scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
