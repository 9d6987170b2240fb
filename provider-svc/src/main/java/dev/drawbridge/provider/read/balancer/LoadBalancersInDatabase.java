package dev.drawbridge.provider.read.balancer;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Create;
import dev.drawbridge.provider.domain.balancer.LoadBalancers;
import dev.drawbridge.provider.domain.terms.Balancers;
import dev.drawbridge.provider.read.Arrays;
import dev.drawbridge.provider.read.Names;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows locked in the transaction at hand: taking down against being taken is decided here. */
@Component
final class LoadBalancersInDatabase implements LoadBalancers, Balancers {

    /** {@code drawbridge.load-balancers}: whether one must have been made here. */
    enum Known {
        ANY,
        SIMULATED
    }

    private record Row(boolean mine, List<AvailabilityZoneId> zones) {}

    private final JdbcTemplate jdbc;
    private final Known known;

    LoadBalancersInDatabase(
            JdbcTemplate jdbc, @Value("${drawbridge.load-balancers:any}") Known known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** The first transaction to insert a name has it; a second one waits for the first to end. */
    @Override
    public Optional<Named> claimName(Create create) {
        return Names.claim(() -> insertName(create), () -> named(create));
    }

    private boolean insertName(Create create) {
        return jdbc.update(
                        "insert into load_balancer_name values (?, ?, ?, ?) on conflict do nothing",
                        create.by().account().value(),
                        create.by().region().value(),
                        create.name(),
                        create.arn())
                == 1;
    }

    private Optional<Named> named(Create create) {
        return jdbc
                .query(
                        """
                        select n.arn, scheme = ? and ip_address_type = ?
                            and subnet_ids @> ?::text[] and subnet_ids <@ ?::text[]
                            and security_groups @> ?::text[] and security_groups <@ ?::text[] as alike
                        from load_balancer_name n join load_balancer b on b.arn = n.arn
                        where n.owner = ? and n.region = ? and n.name = ?
                        """,
                        (row, _) -> new Named(row.getString("arn"), row.getBoolean("alike")),
                        create.scheme(),
                        create.ipAddressType(),
                        subnets(create),
                        subnets(create),
                        Arrays.of(create.securityGroups()),
                        Arrays.of(create.securityGroups()),
                        create.by().account().value(),
                        create.by().region().value(),
                        create.name())
                .stream()
                .findFirst();
    }

    private static String[] subnets(Create create) {
        return Arrays.of(create.places().stream().map(LoadBalancerPlace::subnetId).toList());
    }

    /** One that was not made here is taken to stand in every zone, where any is good. */
    @Override
    public Optional<List<AvailabilityZoneId>> zones(String arn, Scope owner) {
        var rows =
                jdbc.query(
                        "select * from load_balancer where arn = ? for key share",
                        (row, _) ->
                                new Row(
                                        !row.getBoolean("taken_down")
                                                && row.getString("owner")
                                                        .equals(owner.account().value()),
                                        Arrays.list(row, "zone_ids").stream()
                                                .map(AvailabilityZoneId::new)
                                                .toList()),
                        arn);
        if (rows.isEmpty()) {
            return known == Known.ANY
                    ? Optional.of(Regions.zones(owner.region()))
                    : Optional.empty();
        }
        return rows.stream().filter(Row::mine).map(Row::zones).findFirst();
    }

    /** Locks first, then looks in a statement of its own, which sees what the lock waited for. */
    @Override
    public boolean usedWhileShut(String arn) {
        jdbc.query("select 1 from load_balancer where arn = ? for update", _ -> {}, arn);
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select exists (select from load_balancer b join endpoint_service s
                            on s.owner = b.owner and s.region = b.region
                            where b.arn = ? and b.arn = any(s.network_load_balancer_arns))
                        """,
                        Boolean.class,
                        arn));
    }
}
