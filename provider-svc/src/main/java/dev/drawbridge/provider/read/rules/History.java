package dev.drawbridge.provider.read.rules;

import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.domain.whatif.LiveByConsumer;
import dev.drawbridge.provider.domain.whatif.Past;
import dev.drawbridge.provider.domain.whatif.WhatIf;
import dev.drawbridge.provider.domain.whatif.WhatIf.Wanted;
import dev.drawbridge.provider.read.rules.PastRequests.PastRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All requests there ever were to a service, read as they are judged again. */
@Component
public final class History {

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
        jdbc.execute((Connection connection) -> {
            // The driver hands rows over piece by piece only inside a transaction.
            connection.setAutoCommit(false);
            try {
                read(connection, serviceId, acceptanceRequired, range, whatIf);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return whatIf;
        });
        return whatIf.answer();
    }

    private static void read(
            Connection connection,
            String serviceId,
            boolean acceptanceRequired,
            Range range,
            WhatIf whatIf)
            throws SQLException {
        var live = new LiveByConsumer();
        new PastRequests()
                .each(
                        connection,
                        serviceId,
                        range,
                        request -> {
                            int counted =
                                    live.when(request.consumer(), request.at(), request.letGoAt());
                            var applicant = request.applicant();
                            if (applicant == null) {
                                whatIf.before(request.letGoAt());
                            } else {
                                var asked =
                                        asked(
                                                request,
                                                applicant.counted(counted),
                                                acceptanceRequired);
                                whatIf.add(new Past(asked, request.decidedAt(), request.letGoAt()));
                            }
                        });
    }

    private static Asked asked(
            PastRequest request, Applicant applicant, boolean acceptanceRequired) {
        var verdict = request.verdict();
        return new Asked(
                request.endpointId(),
                request.at(),
                applicant,
                verdict == null ? Verdict.byService(acceptanceRequired) : verdict,
                request.waits(),
                request.letGoAt() == null);
    }
}
