package dev.drawbridge.provider.read.targets;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The listeners of an account's load balancers. */
@Component
public final class ListenerViews {

    private static final RowMapper<ListenerView> ROW =
            (row, _) ->
                    new ListenerView(
                            row.getString("arn"),
                            row.getString("load_balancer_arn"),
                            row.getString("protocol"),
                            row.getInt("port"),
                            row.getString("target_group_arn"),
                            Arrays.map(row, "tag_keys", "tag_values"));

    private final JdbcTemplate jdbc;

    ListenerViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<ListenerView> of(String loadBalancerArn) {
        return jdbc.query(
                "select * from listener where load_balancer_arn = ? order by port",
                ROW,
                loadBalancerArn);
    }

    /** A listener's ARN says in which Region it is. */
    public Optional<ListenerView> find(Scope owner, String arn) {
        return jdbc
                .query(
                        "select * from listener where arn = ? and owner = ?",
                        ROW,
                        arn,
                        owner.account().value())
                .stream()
                .filter(_ -> arn.split(":", -1)[3].equals(owner.region().value()))
                .findFirst();
    }
}
