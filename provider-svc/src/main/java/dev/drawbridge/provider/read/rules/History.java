package dev.drawbridge.provider.read.rules;

import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.domain.whatif.Past;
import dev.drawbridge.provider.domain.whatif.WhatIf;
import dev.drawbridge.provider.domain.whatif.WhatIf.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All requests there ever were to a service, read as they are judged again. */
@Component
public final class History {

    private static final String REQUESTS =
            """
            select endpoint_id, consumer, requested_at, let_go_at, state, decided_at,
                case when requested_at >= ? then applicant end as applicant,
                case when requested_at >= ? then verdict end as verdict
            from connection_request where service_id = ? and requested_at <= ?
            order by requested_at, endpoint_id
            """;

    private final JdbcTemplate jdbc;

    History(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Range(Instant from, Instant to) {}

    /** From its first request to its last; empty while nobody has asked. */
    public Optional<Range> rangeOf(String serviceId) {
        return jdbc
                .query(
                        "select min(requested_at) as first, max(requested_at) as last"
                                + " from connection_request where service_id = ?",
                        (row, _) -> range(row),
                        serviceId)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Range> range(ResultSet row) throws SQLException {
        var first = Stored.moment(row, "first");
        var last = Stored.moment(row, "last");
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new Range(first, last));
    }

    public WhatIf.Answer under(
            RuleSet rules,
            String serviceId,
            boolean acceptanceRequired,
            Range range,
            Wanted wanted) {
        var whatIf = new WhatIf(rules, acceptanceRequired, range.from(), range.to(), wanted);
        var live = new LiveByConsumer();
        Rows.of(
                jdbc,
                REQUESTS,
                row -> add(row, live, acceptanceRequired, whatIf),
                Stored.moment(range.from()),
                Stored.moment(range.from()),
                serviceId,
                Stored.moment(range.to()));
        return whatIf.answer();
    }

    private static void add(
            ResultSet row, LiveByConsumer live, boolean acceptanceRequired, WhatIf whatIf)
            throws SQLException {
        var at = row.getTimestamp("requested_at").toInstant();
        var letGoAt = Stored.moment(row, "let_go_at");
        int counted = live.when(row.getString("consumer"), at, letGoAt);
        var applicant = Stored.read(row, "applicant", Applicant.class);
        if (applicant == null) {
            whatIf.before(letGoAt);
        } else {
            var asked = asked(row, of(applicant, counted), acceptanceRequired);
            whatIf.add(new Past(asked, Stored.moment(row, "decided_at"), letGoAt));
        }
    }

    static Asked asked(ResultSet row, Applicant applicant, boolean acceptanceRequired)
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

    static Applicant of(Applicant applicant, int live) {
        return applicant.liveConnections() == Applicant.UNCOUNTED
                ? applicant.at(applicant.at(), live)
                : applicant;
    }
}
