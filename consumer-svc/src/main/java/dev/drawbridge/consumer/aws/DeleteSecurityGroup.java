package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DeleteGroup;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteSecurityGroup */
record DeleteSecurityGroup(@Nullable String groupId) {

    record Response(@Wire("return") boolean done, String groupId) {}

    @Component("deleteSecurityGroup")
    record Handler(Commands commands) implements Ec2Operation<DeleteSecurityGroup, Response> {
        @Override
        public Response answer(DeleteSecurityGroup request, Call call) {
            var scope = Scope.of(call);
            var id = RuleOrders.group(request.groupId());
            commands.send(
                    new DeleteGroup(id, scope.accountId(), scope.regionName()), call.metadata());
            return new Response(true, id.value());
        }
    }
}
