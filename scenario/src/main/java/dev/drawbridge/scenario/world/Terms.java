package dev.drawbridge.scenario.world;

import static java.util.Objects.requireNonNull;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.book.InForce;
import dev.drawbridge.provider.domain.terms.Limits;
import dev.drawbridge.scenario.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each service has in force. */
public final class Terms {

    static final RegionName REGION = new RegionName("us-east-1");

    /**
     * @param rules null where AcceptanceRequired decides
     */
    record Service(
            ServiceId id,
            String name,
            Scope owner,
            boolean acceptanceRequired,
            Set<String> allowed,
            Limits limits,
            @Nullable InForce rules) {

        Offer offer(Map<AccountId, Long> letIn) {
            return new Offer(
                    id,
                    owner,
                    acceptanceRequired,
                    allowed,
                    Set.of(),
                    rules == null ? null : 1,
                    limits.with(letIn));
        }
    }

    private final Map<String, Service> byName = new LinkedHashMap<>();
    private final Map<ServiceId, Service> byId = new LinkedHashMap<>();

    Terms(Scenario scenario) {
        for (var each : scenario.services()) {
            var id = new ServiceId("vpce-svc-%017x".formatted(byName.size() + 1));
            var service =
                    new Service(
                            id,
                            each.name(),
                            new Scope(new AccountId(each.owner()), REGION),
                            each.requiresAcceptance(),
                            Set.copyOf(each.allow()),
                            Limits.of(limits(each)),
                            each.rules() == null ? null : InForce.of(each.rules(), 1));
            byName.put(each.name(), service);
            byId.put(id, service);
        }
    }

    /** As a service's tags declare them. */
    public static Map<String, String> limits(Scenario.Service service) {
        var tags = new LinkedHashMap<String, String>();
        if (service.quota() != null) {
            tags.put("drawbridge:max-connections", service.quota().toString());
        }
        if (service.quotaPerConsumer() != null) {
            tags.put(
                    "drawbridge:max-connections-per-consumer",
                    service.quotaPerConsumer().toString());
        }
        if (service.overQuota() != null) {
            tags.put("drawbridge:over-limit", service.overQuota());
        }
        return tags;
    }

    Service named(String name) {
        return requireNonNull(byName.get(name));
    }

    Service of(ServiceId id) {
        return requireNonNull(byId.get(id));
    }
}
