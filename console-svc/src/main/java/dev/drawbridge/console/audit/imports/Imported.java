package dev.drawbridge.console.audit.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A file that was taken in, verified.
 *
 * @param seenBy the account it was exported for; {@code *} for all
 * @param end where the whole log ended when it was exported
 * @param omitted lines that are others' business: their digests were verified, and nothing is here
 */
public record Imported(
        long id,
        String person,
        String name,
        OffsetDateTime at,
        String seenBy,
        long first,
        long last,
        long end,
        long events,
        long omitted,
        String head,
        String exportedAt,
        String publicKey,
        int checkpoints) {

    static Imported of(ResultSet row, int ignored) throws SQLException {
        return new Imported(
                row.getLong("id"),
                row.getString("person"),
                row.getString("name"),
                row.getObject("imported_at", OffsetDateTime.class),
                row.getString("seen_by"),
                row.getLong("first"),
                row.getLong("last"),
                row.getLong("log_end"),
                row.getLong("events"),
                row.getLong("omitted"),
                row.getString("head"),
                row.getString("exported_at"),
                row.getString("public_key"),
                row.getInt("checkpoints"));
    }

    public String path() {
        return "/audit/imports/" + id;
    }

    public String whose() {
        return seenBy.equals("*") ? "all accounts" : "account " + seenBy;
    }
}
