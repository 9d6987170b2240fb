package dev.drawbridge.console.queue;

import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filters that somebody gave a name. */
@Component
public final class SavedViews {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Saved(String name, String query) {}

    List<Saved> of(HttpServletRequest visit) {
        return statement(
                        visit,
                        "select name, query from queue_view where account = :account"
                                + " and person = :person order by name limit "
                                + MOST)
                .query((row, _) -> new Saved(row.getString(1), row.getString(2)))
                .list();
    }

    void save(HttpServletRequest visit, String name, Filter filter) {
        statement(
                        visit,
                        """
                        insert into queue_view (account, person, name, query)
                        values (:account, :person, :name, :query)
                        on conflict (account, person, name) do update set query = excluded.query
                        """)
                .param("name", name)
                .param("query", filter.query())
                .update();
    }

    void forget(HttpServletRequest visit, String name) {
        statement(
                        visit,
                        "delete from queue_view where account = :account and person = :person"
                                + " and name = :name")
                .param("name", name)
                .update();
    }

    private JdbcClient.StatementSpec statement(HttpServletRequest visit, String sql) {
        var visitor = Visitor.of(visit).orElseThrow();
        return jdbc.sql(sql)
                .param("account", visitor.account().value())
                .param("person", People.me(visitor));
    }
}
