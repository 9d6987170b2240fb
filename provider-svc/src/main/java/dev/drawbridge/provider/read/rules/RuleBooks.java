package dev.drawbridge.provider.read.rules;

import dev.drawbridge.provider.domain.rules.RuleSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The drafts and all the versions of the rules of a service. */
@Component
public final class RuleBooks {

    public record Draft(int number, RuleSet rules, String draftedBy, Instant draftedAt) {}

    public record Version(
            int version,
            RuleSet rules,
            String publishedBy,
            String note,
            @Nullable Integer restoredVersion,
            Instant publishedAt) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getInt("version"),
                    Stored.read(row.getString("rules"), RuleSet.class),
                    row.getString("published_by"),
                    row.getString("note"),
                    row.getObject("restored_version", Integer.class),
                    row.getTimestamp("published_at").toInstant());
        }
    }

    /** A version without its rules, which may be long. */
    public record Summary(
            int version,
            String publishedBy,
            String note,
            @Nullable Integer restoredVersion,
            Instant publishedAt) {

        static Summary of(ResultSet row) throws SQLException {
            return new Summary(
                    row.getInt("version"),
                    row.getString("published_by"),
                    row.getString("note"),
                    row.getObject("restored_version", Integer.class),
                    row.getTimestamp("published_at").toInstant());
        }
    }

    private final JdbcTemplate jdbc;

    RuleBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Draft> draft(String serviceId) {
        return jdbc
                .query(
                        "select * from rule_set_draft where service_id = ?",
                        (row, _) ->
                                new Draft(
                                        row.getInt("number"),
                                        Stored.read(row.getString("rules"), RuleSet.class),
                                        row.getString("drafted_by"),
                                        row.getTimestamp("drafted_at").toInstant()),
                        serviceId)
                .stream()
                .findFirst();
    }

    /** Newest first. */
    public List<Summary> versions(String serviceId) {
        return jdbc.query(
                "select version, published_by, note, restored_version, published_at"
                        + " from rule_set_version where service_id = ? order by version desc",
                (row, _) -> Summary.of(row),
                serviceId);
    }

    public Optional<Version> version(String serviceId, int version) {
        return jdbc
                .query(
                        "select * from rule_set_version where service_id = ? and version = ?",
                        (row, _) -> Version.of(row),
                        serviceId,
                        version)
                .stream()
                .findFirst();
    }

    public Optional<Version> inForce(String serviceId) {
        return jdbc
                .query(
                        "select * from rule_set_version where service_id = ?"
                                + " order by version desc limit 1",
                        (row, _) -> Version.of(row),
                        serviceId)
                .stream()
                .findFirst();
    }
}
