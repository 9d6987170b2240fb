package dev.drawbridge.simulation;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.book.ByRules;
import dev.drawbridge.provider.domain.book.InForce;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;
import dev.drawbridge.provider.domain.rules.When;
import dev.drawbridge.provider.domain.terms.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the provider has in force, and every version of its rules. */
final class Terms {

    /** Rule sets a provider may publish; {@link #SWITCH} leaves all to AcceptanceRequired. */
    enum Rules {
        SWITCH,
        ACCEPT,
        ACCEPT_ONE,
        REJECT,
        FOUR_EYES
    }

    static final String SECRET = "the rule's own words";
    static final int UNLIMITED = 9;

    /** Of all histories: a version never changes. */
    private static final Map<String, InForce> READY = new ConcurrentHashMap<>();

    private record Version(Rules rules, InForce inForce) {}

    private final Bug bug;
    private final List<Version> versions = new ArrayList<>();
    boolean permitted = true;
    boolean acceptanceRequired = true;
    int limit = UNLIMITED;
    int limitOfOne = UNLIMITED;

    Terms(Bug bug) {
        this.bug = bug;
    }

    RulesPublished publish(Rules rules, Withdrawn withdrawn, Instant at) {
        int version = versions.size() + 1;
        var set = new RuleSet(written(rules), withdrawn);
        var key = rules + " " + withdrawn + " " + version;
        versions.add(new Version(rules, READY.computeIfAbsent(key, _ -> InForce.of(set, version))));
        return new RulesPublished(
                Names.SERVICE, Names.PROVIDER, version, set, "ana", "because", null, at);
    }

    private static List<Rule> written(Rules rules) {
        return switch (rules) {
            case SWITCH -> List.of();
            case ACCEPT -> List.of(Rule.accept(SECRET, When.ALWAYS));
            case ACCEPT_ONE -> List.of(Rule.acceptUpTo(1, SECRET, When.ALWAYS));
            case REJECT -> List.of(Rule.reject(SECRET, When.ALWAYS, "sorry"));
            case FOUR_EYES -> List.of(Rule.hold(SECRET, When.ALWAYS, 2));
        };
    }

    Rules rules() {
        return versions.isEmpty() ? Rules.SWITCH : versions.getLast().rules();
    }

    Withdrawn whenWithdrawn() {
        return versions.isEmpty() ? Withdrawn.leave : versions.getLast().inForce().whenWithdrawn();
    }

    @Nullable Integer version() {
        return versions.isEmpty() ? null : versions.size();
    }

    Offer offer(Map<AccountId, Long> letIn) {
        boolean admits = permitted || bug == Bug.NO_SECOND_LOOK_AT_PERMISSION;
        var limits = new Limits(limit, limitOfOne, false, Map.of());
        return new Offer(
                Names.SERVICE,
                Names.OWNER,
                acceptanceRequired,
                admits ? Set.of("*") : Set.of(),
                Set.of(),
                version(),
                bug == Bug.LIMIT_NOT_COUNTED ? limits : limits.with(letIn));
    }

    AcceptancePolicy policy(int live, Instant now) {
        if (versions.isEmpty()) {
            return AcceptancePolicy.BY_SERVICE;
        }
        int at = bug == Bug.STALE_RULES ? Math.max(0, versions.size() - 2) : versions.size() - 1;
        return new ByRules(versions.get(at).inForce(), null, live, now);
    }

    /** What a rule set says of one that asks, told without the rules' own code. */
    boolean letsIn(int live) {
        return switch (rules()) {
            case SWITCH -> !acceptanceRequired;
            case ACCEPT -> true;
            case ACCEPT_ONE -> live < 1;
            case REJECT, FOUR_EYES -> false;
        };
    }
}
