package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Interfaces of endpoints are seen by their account, but it is PrivateLink that manages them. */
@Component
final class ManagedInterfaces {

    private final Endpoints endpoints;

    ManagedInterfaces(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    Fault refusal(String networkInterfaceId, Call call) {
        Given.networkInterface(networkInterfaceId);
        return find(networkInterfaceId, call)
                .map(eni ->
                        notPermitted(
                                "The network interface '%s' is managed by PrivateLink: change or delete its VPC endpoint instead."
                                        .formatted(eni.networkInterfaceId())))
                .orElseGet(() -> NotFound.networkInterface(networkInterfaceId));
    }

    Fault refusalOfAttachment(String attachmentId, Call call) {
        var eni = attachmentId.replaceFirst("^ela-attach-", "eni-");
        return find(eni, call)
                .filter(found -> found.attachment().attachmentId().equals(attachmentId))
                .map(_ ->
                        notPermitted(
                                "You are not allowed to manage 'ela-attach' attachments: '%s' is PrivateLink's."
                                        .formatted(attachmentId)))
                .orElseGet(() ->
                        new Fault(
                                "InvalidAttachmentID.NotFound",
                                "The attachment ID '%s' does not exist".formatted(attachmentId)));
    }

    private Optional<NetworkInterfaceItem> find(String id, Call call) {
        var scope = Scope.of(call);
        return endpoints.withInterfaces(scope.account(), scope.region(), List.of(id)).stream()
                .flatMap(NetworkInterfaceItem::ofEndpoint)
                .filter(eni -> eni.networkInterfaceId().equals(id))
                .findFirst();
    }

    private static Fault notPermitted(String text) {
        return new Fault("OperationNotPermitted", text);
    }
}
