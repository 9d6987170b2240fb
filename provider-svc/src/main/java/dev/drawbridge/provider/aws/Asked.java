package dev.drawbridge.provider.aws;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.TagSpecification;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the texts of a request to the values of the domain. */
final class Asked {

    private Asked() {}

    static Scope scope(Call call) {
        var region =
                Regions.all().stream()
                        .filter(known -> known.value().equals(call.region()))
                        .findFirst()
                        .orElseThrow(() -> unknownRegion(call.region()));
        return new Scope(new AccountId(call.account()), region);
    }

    private static Fault unknownRegion(String region) {
        return Fault.invalidParameterValue("The Region '%s' is not simulated".formatted(region));
    }

    /** What does not have the form of an id is no service either. */
    static ServiceId service(String id) {
        return parsed(id).orElseThrow(() -> Faults.noSuchService(id));
    }

    static Optional<ServiceId> parsed(String id) {
        return id.matches("vpce-svc-[0-9a-f]{17}")
                ? Optional.of(new ServiceId(id))
                : Optional.empty();
    }

    /** Empty for the short ids of old, which nothing here has. */
    static Optional<EndpointId> endpoint(String id) {
        if (!id.matches("vpce-[0-9a-f]+")) {
            throw new Fault(
                    "InvalidVpcEndpointId.Malformed",
                    "Invalid Id: '%s' (expecting 'vpce-...')".formatted(id));
        }
        return id.length() == "vpce-".length() + 17
                ? Optional.of(new EndpointId(id))
                : Optional.empty();
    }

    static <T> List<T> some(String parameter, List<T> values) {
        if (values.isEmpty()) {
            throw Fault.missingParameter(parameter);
        }
        return values;
    }

    /** Refuses what would otherwise be ignored without a word. */
    static void refuse(String parameter, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            throw new Fault(
                    "UnsupportedOperation",
                    "The parameter %s is not supported yet".formatted(parameter));
        }
    }

    static void onlyTagsOf(String resourceType, List<TagSpecification> specifications) {
        specifications.stream()
                .map(TagSpecification::resourceType)
                .filter(type -> !type.equals(resourceType))
                .findFirst()
                .ifPresent(type -> {
                    throw Fault.invalidParameterValue(
                            "'%s' is not a valid taggable resource type for this operation."
                                    .formatted(type));
                });
    }
}
