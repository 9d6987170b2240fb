package dev.drawbridge.provider.api;

import dev.drawbridge.provider.domain.rules.Differences;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.read.rules.DryRuns;
import dev.drawbridge.provider.read.rules.RuleBooks;
import dev.drawbridge.wire.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules were, how they differ, and what others would have decided. */
@RestController
@RequestMapping("/v1/provider/services/{serviceId}/rules")
final class RuleVersionsApi {

    record All(List<RuleBooks.Summary> versions) {}

    record Words(List<String> differences) {}

    private final Askers askers;
    private final RuleBooks books;
    private final DryRuns dryRuns;
    private final Clock clock;

    RuleVersionsApi(Askers askers, RuleBooks books, DryRuns dryRuns, Clock clock) {
        this.askers = askers;
        this.books = books;
        this.dryRuns = dryRuns;
        this.clock = clock;
    }

    @GetMapping("/versions")
    All versions(@PathVariable String serviceId, HttpServletRequest http) {
        return new All(books.versions(mine(serviceId, http)));
    }

    @GetMapping("/versions/{version}")
    RuleBooks.Version version(
            @PathVariable String serviceId, @PathVariable int version, HttpServletRequest http) {
        var id = mine(serviceId, http);
        return books.version(id, version)
                .orElseThrow(() -> Versions.unknown(Integer.toString(version)));
    }

    /** From one version to another; {@code draft} and 0, for none, are versions too. */
    @GetMapping("/differences")
    Words differences(
            @PathVariable String serviceId,
            @RequestParam String from,
            @RequestParam String to,
            HttpServletRequest http) {
        var id = mine(serviceId, http);
        return new Words(Differences.between(rules(id, from), rules(id, to)));
    }

    /** The body's rules, or the draft where there is none. */
    @PostMapping("/dry-run")
    DryRuns.Both dryRun(
            @PathVariable String serviceId,
            @RequestBody(required = false) @Nullable RuleSet given,
            HttpServletRequest http) {
        var asker = askers.of(http);
        var service = askers.service(asker, serviceId);
        var rules = given == null ? rules(serviceId, "draft") : given;
        var problems = rules.problems();
        if (!problems.isEmpty()) {
            throw new Fault(
                    "InvalidRules", "The rules cannot be used. " + String.join("; ", problems));
        }
        return dryRuns.of(
                asker.scope(),
                service.serviceId(),
                service.acceptanceRequired(),
                rules,
                clock.instant());
    }

    private String mine(String serviceId, HttpServletRequest http) {
        return askers.serviceId(askers.of(http), serviceId).value();
    }

    private RuleSet rules(String serviceId, String version) {
        return Versions.rules(books, serviceId, version);
    }
}
