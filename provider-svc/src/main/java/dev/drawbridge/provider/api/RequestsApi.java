package dev.drawbridge.provider.api;

import dev.drawbridge.provider.read.rules.Acquaintances;
import dev.drawbridge.provider.read.rules.Acquaintances.Pair;
import dev.drawbridge.provider.read.rules.RequestView;
import dev.drawbridge.provider.read.rules.Requests;
import dev.drawbridge.provider.read.rules.Requests.Narrowed;
import dev.drawbridge.wire.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue: what waits for a decision, over all services of the account. */
@RestController
@RequestMapping("/v1/provider/requests")
final class RequestsApi {

    private static final int MOST = 1_000;

    /**
     * @param next the {@code after} of the next page; null at the end
     */
    record Queue(List<Item> requests, @Nullable String next) {}

    private final Askers askers;
    private final Requests requests;
    private final Acquaintances acquaintances;
    private final Clock clock;
    private final Duration patience;

    RequestsApi(
            Askers askers,
            Requests requests,
            Acquaintances acquaintances,
            Clock clock,
            @Value("${drawbridge.acceptance-timeout:7d}") Duration patience) {
        this.askers = askers;
        this.requests = requests;
        this.acquaintances = acquaintances;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * @param state waiting, flagged or all
     * @param after the {@code next} of the page before
     */
    @GetMapping
    Queue queue(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(defaultValue = "") List<String> serviceId,
            @RequestParam(defaultValue = "") List<String> consumer,
            @RequestParam(defaultValue = "") List<String> endpointId,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest http) {
        if (!List.of("waiting", "flagged", "all").contains(state)) {
            throw Fault.invalidParameterValue("state is waiting, flagged or all, not " + state);
        }
        var by =
                new Narrowed(
                        serviceId,
                        consumer,
                        endpointId,
                        state.equals("waiting"),
                        state.equals("flagged"));
        var asker = askers.of(http);
        return page(asker, by, after.isEmpty() ? null : view(asker, after), limit);
    }

    private Queue page(Asker asker, Narrowed by, @Nullable RequestView after, int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var found = requests.toServicesOf(asker.scope(), by, after, most + 1);
        return found.size() <= most
                ? new Queue(items(found), null)
                : new Queue(items(found.subList(0, most)), found.get(most - 1).endpointId());
    }

    @GetMapping("/{endpointId}")
    Item one(@PathVariable String endpointId, HttpServletRequest http) {
        return one(askers.of(http), endpointId);
    }

    Item one(Asker asker, String endpointId) {
        return items(List.of(view(asker, endpointId))).getFirst();
    }

    private RequestView view(Asker asker, String endpointId) {
        return requests.find(asker.scope(), endpointId)
                .orElseThrow(() ->
                        new Fault(
                                "InvalidVpcEndpointId.NotFound",
                                "The Vpc Endpoint Id '%s' does not exist".formatted(endpointId),
                                404));
    }

    private List<Item> items(List<RequestView> views) {
        var now = clock.instant();
        var known =
                acquaintances.of(views.stream().map(RequestsApi::pair).collect(Collectors.toSet()));
        return views.stream()
                .map(view -> {
                    var of = known.getOrDefault(pair(view), Acquaintances.NOBODY);
                    return Item.of(view, of, now, patience);
                })
                .toList();
    }

    private static Pair pair(RequestView view) {
        return new Pair(view.serviceId(), view.consumer());
    }
}
