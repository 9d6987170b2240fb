package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpcEndpointConnectionNotification */
record CreateVpcEndpointConnectionNotification(
        @Nullable String serviceId,
        @Nullable String vpcEndpointId,
        String connectionNotificationArn,
        List<String> connectionEvents,
        @Nullable String clientToken) {

    record Response(
            ConnectionNotificationItem connectionNotification, @Nullable String clientToken) {}

    @Component("createVpcEndpointConnectionNotification")
    record Handler(ResourceAccess resources, ConnectionNotificationRules rules, Commands commands)
            implements Ec2Operation<CreateVpcEndpointConnectionNotification, Response> {

        @Override
        public Response answer(CreateVpcEndpointConnectionNotification request, Call call) {
            var events = ConnectionNotificationRules.someEvents(request.connectionEvents());
            var subject = subject(request, call);
            var topicArn = request.connectionNotificationArn();
            rules.requireTopic(topicArn, call);
            var id = ConnectionNotificationIds.create(request.clientToken(), call);
            commands.send(
                    new ConnectionNotificationCommand.Create(
                            id,
                            new AccountId(call.account()),
                            call.region(),
                            subject,
                            topicArn,
                            events),
                    call.metadata());
            return new Response(
                    ConnectionNotificationItem.of(
                            id.value(), subject, topicArn, events, call.region()),
                    request.clientToken());
        }

        private String subject(CreateVpcEndpointConnectionNotification request, Call call) {
            if (request.serviceId() != null && request.vpcEndpointId() != null) {
                throw new Fault(
                        "InvalidParameterCombination",
                        "Only one of ServiceId and VpcEndpointId may be specified");
            }
            if (request.serviceId() != null) {
                resources.requireService(request.serviceId(), call);
                return request.serviceId();
            }
            if (request.vpcEndpointId() == null) {
                throw Fault.missingParameter("ServiceId or VpcEndpointId");
            }
            resources.requireEndpoint(request.vpcEndpointId(), call);
            return Objects.requireNonNull(request.vpcEndpointId());
        }
    }
}
