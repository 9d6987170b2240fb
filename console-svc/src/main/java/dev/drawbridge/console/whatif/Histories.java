package dev.drawbridge.console.whatif;

import dev.drawbridge.events.id.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services of an account that anybody ever asked for. */
public final class Histories {

    private final JdbcClient jdbc;

    public Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record History(String serviceId, String region, long requests) {}

    List<History> of(AccountId owner) {
        return jdbc.sql(
                        """
                        select service_id, region, count(*) from connection_view
                        where service_owner = ? group by 1, 2 order by 3 desc, 1 limit 200
                        """)
                .param(owner.value())
                .query((row, _) -> new History(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
