package dev.drawbridge.scenario.model;

import dev.drawbridge.provider.domain.rules.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A world, what happens in it, and what is to come of it. {@code docs/scenarios.md} has the words.
 *
 * @param patience how long a request waits for a decision
 * @param sla within what a decision is promised
 * @param expect bounds by the name of a metric
 */
public record Scenario(
        @Nullable String name,
        long seed,
        Clock clock,
        List<Accounts> accounts,
        List<Service> services,
        List<Load> load,
        List<Approver> approvers,
        List<Chaos> chaos,
        @Nullable Duration patience,
        @Nullable Duration sla,
        Map<String, String> expect) {

    private static final Duration A_WEEK = Duration.ofDays(7);

    public Scenario {
        approvers = approvers == null ? List.of() : approvers;
        chaos = chaos == null ? List.of() : chaos;
        expect = expect == null ? Map.of() : new TreeMap<>(expect);
    }

    public record Clock(Instant start, Duration duration) {
        public Instant end() {
            return start.plus(duration);
        }
    }

    /** One, or many alike. */
    public record Accounts(
            @Nullable String id,
            @Nullable Integer count,
            @Nullable String prefix,
            Map<String, Weighted> tags,
            @Nullable Weighted path) {
        public Accounts {
            tags = tags == null ? Map.of() : tags;
        }

        public String group() {
            return prefix != null ? prefix : id == null ? "" : id;
        }
    }

    /**
     * @param rules null where AcceptanceRequired decides
     */
    public record Service(
            String name,
            String owner,
            @Nullable Boolean acceptanceRequired,
            List<String> allow,
            @Nullable Integer quota,
            @Nullable Integer quotaPerConsumer,
            @Nullable String overQuota,
            @Nullable RuleSet rules) {
        public Service {
            allow = allow == null ? List.of("*") : allow;
        }

        Service under(RuleSet others) {
            return new Service(
                    name,
                    owner,
                    acceptanceRequired,
                    allow,
                    quota,
                    quotaPerConsumer,
                    overQuota,
                    others);
        }

        public boolean requiresAcceptance() {
            return !Boolean.FALSE.equals(acceptanceRequired);
        }
    }

    /**
     * @param at when it begins; the beginning unless said
     * @param lasting how long; to the end unless said
     * @param keep after how long the consumer deletes what it asked for; never unless said
     */
    public record Load(
            String service,
            @Nullable String by,
            Arrivals arrivals,
            @Nullable Duration at,
            @Nullable Duration lasting,
            @Nullable WorkingHours hours,
            @Nullable String pick,
            @Nullable Draw keep) {}

    /**
     * @param delay of their working time, until they look at a request
     * @param takes how long they look at one, one at a time
     * @param again when they look once more at what could not be accepted for want of room
     */
    public record Approver(
            String name,
            String of,
            List<String> services,
            @Nullable WorkingHours hours,
            @Nullable Draw delay,
            @Nullable Draw takes,
            @Nullable Duration again,
            @Nullable Double rejects,
            List<Absence> absent) {
        public Approver {
            services = services == null ? List.of() : services;
            absent = absent == null ? List.of() : absent;
        }

        public boolean decidesFor(String owner, String service) {
            return of.equals(owner) && (services.isEmpty() || services.contains(service));
        }

        public String arn() {
            return "arn:aws:iam::%s:user/%s".formatted(of, name);
        }
    }

    public record Absence(Duration at, Duration lasting) {}

    /**
     * @param rate of how many messages; not of outages
     * @param at from when on; all the time unless said
     */
    public record Chaos(
            String what,
            @Nullable Double rate,
            @Nullable Draw by,
            @Nullable Duration at,
            @Nullable Duration lasting) {
        public boolean isOutage() {
            return what.endsWith(".down");
        }

        /** Whether it goes on so long after the start. */
        public boolean holds(Duration since) {
            var from = at == null ? Duration.ZERO : at;
            return since.compareTo(from) >= 0
                    && (lasting == null || since.compareTo(from.plus(lasting)) < 0);
        }
    }

    public Duration waitsFor() {
        return patience == null ? A_WEEK : patience;
    }

    public Scenario without(List<Chaos> left) {
        return new Scenario(
                name, seed, clock, accounts, services, load, approvers, left, patience, sla,
                expect);
    }

    /** Another run of the same world. */
    public Scenario seeded(long other) {
        return new Scenario(
                name, other, clock, accounts, services, load, approvers, chaos, patience, sla,
                expect);
    }

    /** The same world under other rules. */
    public Scenario under(String service, RuleSet rules) {
        var others =
                services.stream()
                        .map(each -> each.name().equals(service) ? each.under(rules) : each)
                        .toList();
        return new Scenario(
                name, seed, clock, accounts, others, load, approvers, chaos, patience, sla, expect);
    }
}
