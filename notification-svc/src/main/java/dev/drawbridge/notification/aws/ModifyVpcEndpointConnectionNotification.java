package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyVpcEndpointConnectionNotification */
record ModifyVpcEndpointConnectionNotification(
        String connectionNotificationId,
        @Nullable String connectionNotificationArn,
        List<String> connectionEvents) {

    record Response(@Wire("return") boolean returnValue) {}

    @Component("modifyVpcEndpointConnectionNotification")
    record Handler(ConnectionNotificationRules rules, Commands commands)
            implements Ec2Operation<ModifyVpcEndpointConnectionNotification, Response> {

        @Override
        public Response answer(ModifyVpcEndpointConnectionNotification request, Call call) {
            var id =
                    ConnectionNotificationIds.parse(request.connectionNotificationId())
                            .orElseThrow(() ->
                                    Faults.noConnectionNotification(
                                            request.connectionNotificationId()));
            var events = ConnectionNotificationRules.events(request.connectionEvents());
            if (request.connectionNotificationArn() != null) {
                rules.requireTopic(request.connectionNotificationArn(), call);
            }
            commands.send(
                    new ConnectionNotificationCommand.Modify(
                            id,
                            new AccountId(call.account()),
                            call.region(),
                            request.connectionNotificationArn(),
                            events),
                    call.metadata());
            return new Response(true);
        }
    }
}
