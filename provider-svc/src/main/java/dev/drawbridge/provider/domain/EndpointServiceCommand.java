package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.terms.Changes;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner can ask of an endpoint service. */
public sealed interface EndpointServiceCommand {

    ServiceId serviceId();

    Scope by();

    /**
     * @param offered what is added to a service that has nothing yet
     * @param parameters a fingerprint of the request, to know the same request by
     */
    record Create(
            ServiceId serviceId,
            Scope by,
            boolean acceptanceRequired,
            Changes offered,
            Map<String, String> tags,
            @Nullable String clientToken,
            String parameters)
            implements EndpointServiceCommand {}

    /**
     * @param acceptanceRequired null leaves it as it is
     */
    record Modify(
            ServiceId serviceId, Scope by, @Nullable Boolean acceptanceRequired, Changes changes)
            implements EndpointServiceCommand {}

    /**
     * @param add each with the id it gets if it is new
     */
    record ChangePermissions(
            ServiceId serviceId, Scope by, List<Permission> add, List<String> remove)
            implements EndpointServiceCommand {}

    /** The owner pays from now on. */
    record TakeOverPayment(ServiceId serviceId, Scope by) implements EndpointServiceCommand {}

    record StartVerification(ServiceId serviceId, Scope by) implements EndpointServiceCommand {}

    /** The TXT record of this name is to be looked for now. */
    record ConcludeVerification(ServiceId serviceId, Scope by, String privateDnsName)
            implements EndpointServiceCommand {}

    record Tag(ServiceId serviceId, Scope by, Tagging tagging) implements EndpointServiceCommand {}

    record TagPermission(ServiceId serviceId, Scope by, String permissionId, Tagging tagging)
            implements EndpointServiceCommand {}

    record Delete(ServiceId serviceId, Scope by) implements EndpointServiceCommand {}
}
