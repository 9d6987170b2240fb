package dev.drawbridge.provider.read.rules;

import static java.util.Objects.requireNonNull;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.book.DryRun;
import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.book.Surroundings;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.domain.whatif.LiveByConsumer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a draft would do: to what waits, as things are now; and to all there was, as it was then.
 */
@Component
public final class DryRuns {

    public record Both(DryRun waiting, DryRun history) {}

    private static final String REQUESTS =
            "select endpoint_id, consumer, requested_at, let_go_at, state, applicant, verdict"
                    + " from connection_request where service_id = ?";
    private static final String IN_ORDER = " order by requested_at, endpoint_id";

    private final JdbcTemplate jdbc;
    private final Surroundings surroundings;

    DryRuns(JdbcTemplate jdbc, Surroundings surroundings) {
        this.jdbc = jdbc;
        this.surroundings = surroundings;
    }

    public Both of(
            Scope owner, String serviceId, boolean acceptanceRequired, RuleSet draft, Instant now) {
        var live = new HashMap<String, Integer>();
        var history = history(serviceId, acceptanceRequired, draft, live);
        var paths = new HashMap<String, String>();
        var waiting = new DryRun.Fold(draft, acceptanceRequired);
        Rows.of(
                jdbc,
                REQUESTS + " and state = 'pendingAcceptance'" + IN_ORDER,
                row -> {
                    var then = requireNonNull(Stored.read(row, "applicant", Applicant.class));
                    // What waits is live itself, and does not count for itself.
                    var others = live.getOrDefault(then.account(), 1) - 1;
                    var path = path(then.account(), owner, paths);
                    var applicant = then.under(path).at(now, others);
                    waiting.add(asked(row, applicant, acceptanceRequired));
                },
                serviceId);
        return new Both(waiting.done(), history);
    }

    /** In their order, so that each finds those that were live when it came. */
    private DryRun history(
            String serviceId,
            boolean acceptanceRequired,
            RuleSet draft,
            Map<String, Integer> liveNow) {
        var fold = new DryRun.Fold(draft, acceptanceRequired);
        var live = new LiveByConsumer();
        Rows.of(
                jdbc,
                REQUESTS + IN_ORDER,
                row -> {
                    var consumer = row.getString("consumer");
                    var letGoAt = Stored.moment(row, "let_go_at");
                    var at = row.getTimestamp("requested_at").toInstant();
                    var then = requireNonNull(Stored.read(row, "applicant", Applicant.class));
                    var applicant = then.counted(live.when(consumer, at, letGoAt));
                    fold.add(asked(row, applicant, acceptanceRequired));
                    if (letGoAt == null) {
                        liveNow.merge(consumer, 1, Integer::sum);
                    }
                },
                serviceId);
        return fold.done();
    }

    private static Asked asked(ResultSet row, Applicant applicant, boolean acceptanceRequired)
            throws SQLException {
        var verdict = Stored.read(row, "verdict", Verdict.class);
        return new Asked(
                row.getString("endpoint_id"),
                row.getTimestamp("requested_at").toInstant(),
                applicant,
                verdict == null ? Verdict.byService(acceptanceRequired) : verdict,
                row.getString("state").equals("pendingAcceptance"),
                row.getTimestamp("let_go_at") == null);
    }

    private @Nullable String path(String account, Scope owner, Map<String, String> paths) {
        var path =
                paths.computeIfAbsent(
                        account,
                        a ->
                                surroundings
                                        .organizationPath(owner.account(), new AccountId(a))
                                        .orElse(""));
        return path.isEmpty() ? null : path;
    }
}
