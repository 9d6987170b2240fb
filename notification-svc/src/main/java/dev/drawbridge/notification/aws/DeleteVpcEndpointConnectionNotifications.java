package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.NotificationId;
import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpcEndpointConnectionNotifications */
record DeleteVpcEndpointConnectionNotifications(
        @Wire("ConnectionNotificationId") List<String> connectionNotificationIds) {

    /** AWS: UnsuccessfulItemError */
    record ItemError(String code, String message) {}

    /** AWS: UnsuccessfulItem */
    record UnsuccessfulItem(ItemError error, String resourceId) {}

    record Response(List<UnsuccessfulItem> unsuccessful) {}

    @Component("deleteVpcEndpointConnectionNotifications")
    record Handler(Commands commands)
            implements Ec2Operation<DeleteVpcEndpointConnectionNotifications, Response> {

        @Override
        public Response answer(DeleteVpcEndpointConnectionNotifications request, Call call) {
            if (request.connectionNotificationIds().isEmpty()) {
                throw Fault.missingParameter("ConnectionNotificationId");
            }
            return new Response(
                    request.connectionNotificationIds().stream()
                            .flatMap(id -> delete(id, call))
                            .toList());
        }

        private Stream<UnsuccessfulItem> delete(String id, Call call) {
            var fault =
                    ConnectionNotificationIds.parse(id)
                            .map(parsed -> delete(parsed, call))
                            .orElseGet(() -> Optional.of(Faults.noConnectionNotification(id)));
            return fault.stream()
                    .map(f -> new UnsuccessfulItem(new ItemError(f.code(), f.text()), id));
        }

        private Optional<Fault> delete(NotificationId id, Call call) {
            try {
                commands.send(
                        new ConnectionNotificationCommand.Delete(
                                id, new AccountId(call.account()), call.region()),
                        call.metadata());
                return Optional.empty();
            } catch (Refused refused) {
                return Optional.of(Faults.of((Refusal) refused.refusal()));
            }
        }
    }
}
