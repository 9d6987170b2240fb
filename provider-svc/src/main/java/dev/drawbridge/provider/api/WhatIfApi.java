package dev.drawbridge.provider.api;

import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.whatif.Case.Change;
import dev.drawbridge.provider.domain.whatif.WhatIf;
import dev.drawbridge.provider.read.rules.History;
import dev.drawbridge.provider.read.rules.RuleBooks;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service's history under other rules, in figures and case by case. */
@RestController
final class WhatIfApi {

    /**
     * @param rules the others; or else a version, or {@code draft}, or 0 for none
     * @param after how many cases to pass over
     */
    record Question(
            @Nullable RuleSet rules,
            @Nullable String version,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<String> endpointIds,
            @Nullable Change change,
            @Nullable Long after,
            @Nullable Integer limit) {

        private WhatIf.Wanted wanted() {
            return WhatIf.Wanted.of(endpointIds, change, after, limit);
        }
    }

    /** What was looked at, how it would have been, and how long it took to find out. */
    record Answer(
            Instant from,
            Instant to,
            List<String> sentences,
            WhatIf.Answer whatIf,
            long milliseconds,
            long requestsPerSecond) {}

    private final Askers askers;
    private final RuleBooks books;
    private final History history;
    private final Clock clock;

    WhatIfApi(Askers askers, RuleBooks books, History history, Clock clock) {
        this.askers = askers;
        this.books = books;
        this.history = history;
        this.clock = clock;
    }

    @PostMapping("/v1/provider/services/{serviceId}/rules/what-if")
    Answer whatIf(
            @PathVariable String serviceId,
            @RequestBody Question question,
            HttpServletRequest http) {
        var service = askers.service(askers.of(http), serviceId);
        var rules = rules(service.serviceId(), question);
        var range = range(service.serviceId(), question);
        long began = System.nanoTime();
        var answer =
                history.under(
                        rules,
                        service.serviceId(),
                        service.acceptanceRequired(),
                        range,
                        question.wanted());
        long took = Math.max(1, System.nanoTime() - began);
        return new Answer(
                range.from(),
                range.to(),
                rules.sentences(),
                answer,
                took / 1_000_000,
                answer.counted().looked() * 1_000_000_000L / took);
    }

    private RuleSet rules(String serviceId, Question question) {
        var version = question.version();
        var rules =
                question.rules() == null
                        ? Versions.rules(books, serviceId, version == null ? "draft" : version)
                        : question.rules();
        var problems = rules.problems();
        if (!problems.isEmpty()) {
            throw new Fault(
                    "InvalidRules", "The rules cannot be used. " + String.join("; ", problems));
        }
        return rules;
    }

    private History.Range range(String serviceId, Question question) {
        var all =
                history.rangeOf(serviceId)
                        .orElseGet(() -> new History.Range(clock.instant(), clock.instant()));
        var first = Moments.checked("from", question.from());
        var last = Moments.checked("to", question.to());
        var from = first == null ? all.from() : first;
        var to = last == null ? all.to() : last;
        if (to.isBefore(from) && first != null && last != null) {
            throw Fault.invalidParameterValue("from is %s, which is after to".formatted(from));
        }
        if (!to.isBefore(from)) {
            return new History.Range(from, to);
        }
        return last == null ? new History.Range(from, from) : new History.Range(to, to);
    }
}
