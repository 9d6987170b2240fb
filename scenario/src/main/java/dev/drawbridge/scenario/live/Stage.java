package dev.drawbridge.scenario.live;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.world.Script.Deed;
import dev.drawbridge.scenario.world.Script.Step;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The services of a scenario at a running system, with their rules, registers and approvers. */
final class Stage {

    /**
     * @param people whether it takes several or certain ones: AWS's calls know only an account
     */
    record Service(String id, String name, String owner, boolean people) {}

    private final Scenario scenario;
    private final Aws aws;
    private final OwnApi api;
    private final Map<String, Service> services = new HashMap<>();

    Stage(Scenario scenario, Aws aws, OwnApi api) {
        this.scenario = scenario;
        this.aws = aws;
        this.api = api;
    }

    Service service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    void set(List<Cast.Account> askers) throws IOException {
        for (var each : scenario.services()) {
            var offered = aws.offer(each);
            var rules = each.rules();
            boolean people =
                    rules != null
                            && rules.rules().stream()
                                    .anyMatch(r -> r.needed() > 1 || !r.approvers().isEmpty());
            services.put(
                    each.name(),
                    new Service(offered.serviceId(), offered.serviceName(), each.owner(), people));
            if (rules != null) {
                publish(each.owner(), "/services/" + offered.serviceId() + "/rules", rules);
            }
        }
        var owners = scenario.services().stream().map(Scenario.Service::owner).distinct().toList();
        for (var owner : owners) {
            for (var asker : askers) {
                var path = asker.path();
                if (path != null) {
                    api.send(owner, "", "PUT", "/organization/" + asker.id(), Map.of("path", path));
                }
            }
        }
    }

    private void publish(String owner, String at, Object rules) throws IOException {
        var standing = api.send(owner, "", "PUT", at + "/draft", rules);
        api.send(
                owner,
                "",
                "POST",
                at + "/publish",
                Map.of(
                        "note",
                        "a scenario's",
                        "basedOn",
                        standing.path("version").asInt(),
                        "draft",
                        standing.path("draft").path("number").asInt(1)));
    }

    void decide(Step step, String endpoint) throws IOException {
        var service = service(step.asked().service());
        boolean accept = step.deed() == Deed.ACCEPT;
        if (service.people()) {
            var path = "/requests/%s/%s".formatted(endpoint, accept ? "accept" : "reject");
            api.send(service.owner(), step.by(), "POST", path, Map.of("reason", "a scenario's"));
        } else if (accept) {
            aws.accept(service.owner(), service.id(), endpoint);
        } else {
            aws.reject(service.owner(), service.id(), endpoint);
        }
    }
}
