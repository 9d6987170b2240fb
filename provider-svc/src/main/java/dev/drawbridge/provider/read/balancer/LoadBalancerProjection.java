package dev.drawbridge.provider.read.balancer;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerChanged;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;
import dev.drawbridge.provider.read.Arrays;
import dev.drawbridge.provider.read.Moments;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-load-balancers")
public final class LoadBalancerProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    public LoadBalancerProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("load_balancer");
    }

    @EventHandler
    void on(LoadBalancerCreated event, @Timestamp Instant at) {
        jdbc.update(
                """
                insert into load_balancer (arn, owner, region, name, scheme, ip_address_type,
                    vpc_id, subnet_ids, zone_ids, tag_keys, tag_values, security_groups,
                    created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.arn(),
                event.owner().value(),
                event.region().value(),
                event.name(),
                event.scheme(),
                event.ipAddressType(),
                event.vpcId().value(),
                subnets(event.places()),
                zones(event.places()),
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                Arrays.of(event.securityGroups()),
                Moments.stored(at));
    }

    @EventHandler
    void on(LoadBalancerChanged event) {
        jdbc.update(
                """
                update load_balancer set subnet_ids = ?, zone_ids = ?, attribute_keys = ?,
                    attribute_values = ?, tag_keys = ?, tag_values = ? where arn = ?
                """,
                subnets(event.places()),
                zones(event.places()),
                Arrays.of(event.attributes().keySet()),
                Arrays.of(event.attributes().values()),
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                event.arn());
    }

    @EventHandler
    void on(LoadBalancerDeleted event) {
        jdbc.update("update load_balancer set taken_down = true where arn = ?", event.arn());
        jdbc.update("delete from load_balancer_name where arn = ?", event.arn());
    }

    private static String[] subnets(List<LoadBalancerPlace> places) {
        return Arrays.of(places.stream().map(LoadBalancerPlace::subnetId).toList());
    }

    private static String[] zones(List<LoadBalancerPlace> places) {
        return Arrays.of(places.stream().map(LoadBalancerPlace::availabilityZoneId).toList());
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate load_balancer");
    }
}
