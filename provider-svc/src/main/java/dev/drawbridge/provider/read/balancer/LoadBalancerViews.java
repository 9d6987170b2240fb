package dev.drawbridge.provider.read.balancer;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.Arrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The load balancers of an account, oldest first. */
@Component
public final class LoadBalancerViews {

    private final JdbcTemplate jdbc;

    LoadBalancerViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<LoadBalancerView> of(Scope owner) {
        return jdbc.query(
                """
                select * from load_balancer where owner = ? and region = ? and not taken_down
                order by created_at, arn
                """,
                (row, _) -> view(row),
                owner.account().value(),
                owner.region().value());
    }

    public Optional<LoadBalancerView> find(Scope owner, String arn) {
        return jdbc
                .query(
                        """
                        select * from load_balancer
                        where arn = ? and owner = ? and region = ? and not taken_down
                        """,
                        (row, _) -> view(row),
                        arn,
                        owner.account().value(),
                        owner.region().value())
                .stream()
                .findFirst();
    }

    private static LoadBalancerView view(ResultSet row) throws SQLException {
        return new LoadBalancerView(
                row.getString("arn"),
                row.getString("region"),
                row.getString("name"),
                row.getString("scheme"),
                row.getString("ip_address_type"),
                row.getString("vpc_id"),
                places(row),
                Arrays.map(row, "attribute_keys", "attribute_values"),
                Arrays.map(row, "tag_keys", "tag_values"),
                Arrays.list(row, "security_groups"),
                row.getTimestamp("created_at").toInstant());
    }

    private static List<LoadBalancerPlace> places(ResultSet row) throws SQLException {
        var subnets = Arrays.list(row, "subnet_ids");
        var zones = Arrays.list(row, "zone_ids");
        var places = new ArrayList<LoadBalancerPlace>(subnets.size());
        for (int i = 0; i < subnets.size(); i++) {
            places.add(
                    new LoadBalancerPlace(
                            new SubnetId(subnets.get(i)), new AvailabilityZoneId(zones.get(i))));
        }
        return places;
    }
}
