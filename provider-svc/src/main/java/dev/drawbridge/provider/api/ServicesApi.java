package dev.drawbridge.provider.api;

import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.provider.read.rules.Requests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account's services with what waits at each: for pages that show both at once. */
@RestController
@RequestMapping("/v1/provider/services")
final class ServicesApi {

    record Offered(
            String serviceId,
            String serviceName,
            boolean acceptanceRequired,
            List<String> availabilityZoneIds,
            List<String> supportedRegions,
            List<String> permitted,
            Map<String, String> tags,
            long waiting) {}

    record All(List<Offered> services) {}

    private final Askers askers;
    private final ServiceViews services;
    private final Requests requests;

    ServicesApi(Askers askers, ServiceViews services, Requests requests) {
        this.askers = askers;
        this.services = services;
        this.requests = requests;
    }

    @GetMapping
    All all(HttpServletRequest http) {
        var scope = askers.of(http).scope();
        var waiting = requests.waiting(scope);
        return new All(
                services.ownedBy(scope).stream()
                        .map(service -> offered(service, List.of(), waiting))
                        .toList());
    }

    @GetMapping("/{serviceId}")
    Offered one(@PathVariable String serviceId, HttpServletRequest http) {
        var asker = askers.of(http);
        var service = askers.service(asker, serviceId);
        var permitted =
                services.permissionsOf(service.serviceId()).stream()
                        .map(permission -> permission.principal())
                        .toList();
        return offered(service, permitted, requests.waiting(asker.scope()));
    }

    private static Offered offered(
            ServiceView service, List<String> permitted, Map<String, Long> waiting) {
        return new Offered(
                service.serviceId(),
                service.serviceName(),
                service.acceptanceRequired(),
                service.availabilityZoneIds().stream().map(Object::toString).toList(),
                service.supportedRegions(),
                permitted,
                service.tags(),
                waiting.getOrDefault(service.serviceId(), 0L));
    }
}
