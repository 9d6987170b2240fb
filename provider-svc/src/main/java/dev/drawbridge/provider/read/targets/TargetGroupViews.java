package dev.drawbridge.provider.read.targets;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.targets.HealthCheck;
import dev.drawbridge.provider.read.Arrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The target groups of an account, oldest first. */
@Component
public final class TargetGroupViews {

    private static final String ROWS =
            """
            select g.*, array(select distinct load_balancer_arn from listener
                where target_group_arn = g.arn) as load_balancer_arns,
                array(select key from jsonb_each_text(g.attributes) order by key) as attribute_keys,
                array(select value from jsonb_each_text(g.attributes) order by key) as attribute_values
            from target_group g where g.owner = ? and g.region = ?
            """;

    private final JdbcTemplate jdbc;

    TargetGroupViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<TargetGroupView> of(Scope owner) {
        return jdbc.query(
                ROWS + " order by g.created_at, g.arn",
                (row, _) -> view(row),
                owner.account().value(),
                owner.region().value());
    }

    public Optional<TargetGroupView> find(Scope owner, String arn) {
        return jdbc
                .query(
                        ROWS + " and g.arn = ?",
                        (row, _) -> view(row),
                        owner.account().value(),
                        owner.region().value(),
                        arn)
                .stream()
                .findFirst();
    }

    private static TargetGroupView view(ResultSet row) throws SQLException {
        return new TargetGroupView(
                row.getString("arn"),
                row.getString("name"),
                row.getString("protocol"),
                row.getInt("port"),
                row.getString("vpc_id"),
                new HealthCheck(
                        row.getString("check_port"),
                        row.getInt("check_interval"),
                        row.getInt("check_timeout"),
                        row.getInt("check_healthy"),
                        row.getInt("check_unhealthy")),
                targets(row),
                Arrays.map(row, "tag_keys", "tag_values"),
                Arrays.map(row, "attribute_keys", "attribute_values"),
                Arrays.list(row, "load_balancer_arns"));
    }

    private static List<BalancerTarget> targets(ResultSet row) throws SQLException {
        var addresses = Arrays.list(row, "target_addresses");
        var ports = (Integer[]) row.getArray("target_ports").getArray();
        var zones = Arrays.list(row, "target_zones");
        var targets = new ArrayList<BalancerTarget>(addresses.size());
        for (int i = 0; i < addresses.size(); i++) {
            var zone = zones.get(i).isEmpty() ? null : new AvailabilityZoneId(zones.get(i));
            targets.add(new BalancerTarget(addresses.get(i), ports[i], zone));
        }
        return targets;
    }
}
