package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.EndpointServiceCommand;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Tag;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TagPermission;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same change of tags on many resources: all are looked for before the first is changed. */
@Component
final class Tagged {

    private static final String PERMISSION = "vpce-svc-perm-";

    private final Commands commands;
    private final ServiceViews services;

    Tagged(Commands commands, ServiceViews services) {
        this.commands = commands;
        this.services = services;
    }

    void each(List<String> resourceIds, Tagging tagging, Call call) {
        var scope = Asked.scope(call);
        var changes =
                Asked.some("ResourceId", resourceIds).stream()
                        .distinct()
                        .map(id -> command(id, scope, tagging))
                        .toList();
        changes.forEach(change -> commands.<@Nullable Object>send(change, call.metadata()));
    }

    private EndpointServiceCommand command(String id, Scope scope, Tagging tagging) {
        if (id.startsWith(PERMISSION)) {
            return services.serviceOf(scope, id)
                    .<EndpointServiceCommand>map(service ->
                            new TagPermission(new ServiceId(service), scope, id, tagging))
                    .orElseThrow(() -> notFound(id));
        }
        if (!id.startsWith("vpce-svc-")) {
            throw notFound(id);
        }
        var service = Asked.service(id);
        if (services.find(scope, id).isEmpty()) {
            throw Faults.noSuchService(id);
        }
        return new Tag(service, scope, tagging);
    }

    private static Fault notFound(String id) {
        return new Fault("InvalidID", "The ID '%s' is not valid".formatted(id));
    }
}
