package dev.drawbridge.provider.read.rules;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a provider has noted down. */
@Component
public final class Owners {

    public record Listed(String account, String path) {}

    public record Delegation(String person, String delegate, Instant from, Instant until) {}

    private final JdbcTemplate jdbc;

    Owners(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Listed> register(String owner) {
        return jdbc.query(
                "select account, path from organization_path where owner = ? order by account",
                (row, _) -> new Listed(row.getString(1), row.getString(2)),
                owner);
    }

    public List<Delegation> delegations(String owner) {
        return jdbc.query(
                "select person, delegate, starts, ends from delegation where owner = ?"
                        + " order by person, delegate",
                (row, _) ->
                        new Delegation(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant()),
                owner);
    }
}
