package dev.drawbridge.provider.read.rules;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.book.DryRun;
import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.book.Surroundings;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a draft would do: to what waits, as things are now; and to all there was, as it was then.
 */
@Component
public final class DryRuns {

    public record Both(DryRun waiting, DryRun history) {}

    private final Requests requests;
    private final Surroundings surroundings;

    DryRuns(Requests requests, Surroundings surroundings) {
        this.requests = requests;
        this.surroundings = surroundings;
    }

    public Both of(
            Scope owner, String serviceId, boolean acceptanceRequired, RuleSet draft, Instant now) {
        var all = asked(requests.of(serviceId), acceptanceRequired);
        var paths = new HashMap<String, String>();
        var live =
                all.stream()
                        .filter(Asked::live)
                        .collect(Collectors.groupingBy(DryRuns::account, Collectors.counting()));
        // What waits is live itself, and does not count for itself.
        var waiting =
                all.stream()
                        .filter(Asked::waiting)
                        .map(asked ->
                                asOfNow(
                                        asked,
                                        Math.toIntExact(live.getOrDefault(account(asked), 1L) - 1),
                                        owner,
                                        paths,
                                        now))
                        .toList();
        return new Both(
                DryRun.of(draft, waiting, acceptanceRequired),
                DryRun.of(draft, all, acceptanceRequired));
    }

    private Asked asOfNow(
            Asked asked, int live, Scope owner, Map<String, String> paths, Instant now) {
        var account = asked.applicant().account();
        var path =
                paths.computeIfAbsent(
                        account,
                        a ->
                                surroundings
                                        .organizationPath(owner.account(), new AccountId(a))
                                        .orElse(""));
        return asked.with(asked.applicant().under(path.isEmpty() ? null : path).at(now, live));
    }

    private static String account(Asked asked) {
        return asked.applicant().account();
    }

    /** In their order, so that each finds those that were live when it came. */
    private static List<Asked> asked(List<RequestView> views, boolean acceptanceRequired) {
        var live = new LiveByConsumer();
        var all = new ArrayList<Asked>();
        for (var view : views) {
            int counted = live.when(view.consumer(), view.requestedAt(), view.letGoAt());
            var verdict = view.verdict();
            all.add(
                    new Asked(
                            view.endpointId(),
                            view.requestedAt(),
                            History.of(view.applicant(), counted),
                            verdict == null ? Verdict.byService(acceptanceRequired) : verdict,
                            view.state().equals("pendingAcceptance"),
                            view.letGoAt() == null));
        }
        return all;
    }
}
