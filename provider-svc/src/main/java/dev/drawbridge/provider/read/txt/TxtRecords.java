package dev.drawbridge.provider.read.txt;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The TXT records that accounts have put here, in place of a zone of their own. */
@Component
public final class TxtRecords {

    /** One record of an account. */
    public record TxtRecord(String name, String value) {}

    private final JdbcTemplate jdbc;

    TxtRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> at(String name) {
        return jdbc.query(
                "select distinct value from txt_record where name = ?",
                (row, _) -> row.getString(1),
                canonical(name));
    }

    public List<TxtRecord> of(String account) {
        return jdbc.query(
                "select name, value from txt_record where account = ? order by name, value",
                (row, _) -> new TxtRecord(row.getString(1), row.getString(2)),
                account);
    }

    public void put(String account, TxtRecord txt) {
        jdbc.update(
                "insert into txt_record values (?, ?, ?) on conflict do nothing",
                canonical(txt.name()),
                txt.value(),
                account);
    }

    /** Whether the account had it. */
    public boolean remove(String account, TxtRecord txt) {
        return jdbc.update(
                        "delete from txt_record where account = ? and name = ? and value = ?",
                        account,
                        canonical(txt.name()),
                        txt.value())
                == 1;
    }

    private static String canonical(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
