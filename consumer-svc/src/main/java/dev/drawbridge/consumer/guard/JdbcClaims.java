package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.GroupRefusal.GroupsGone;
import dev.drawbridge.consumer.domain.Refusal.AddressInUse;
import dev.drawbridge.consumer.domain.Refusal.EndpointQuotaReached;
import dev.drawbridge.consumer.domain.Refusal.NoFreeAddress;
import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.Residents;
import dev.drawbridge.consumer.domain.Tokens;
import dev.drawbridge.consumer.domain.Tokens.Use;
import dev.drawbridge.consumer.domain.endpoint.Claims;
import dev.drawbridge.consumer.domain.endpoint.Claims.Exchange;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.Seat;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.VpcId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcClaims implements Claims {

    private final JdbcTemplate jdbc;
    private final Numbers numbers;
    private final Tokens tokens;
    private final PrivateNames names;
    private final Residents residents;
    private final long quota;

    JdbcClaims(
            JdbcTemplate jdbc,
            Numbers numbers,
            Tokens tokens,
            PrivateNames names,
            Residents residents,
            @Value("${drawbridge.quota.endpoints-per-vpc:50}") long quota) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.tokens = tokens;
        this.names = names;
        this.residents = residents;
        this.quota = quota;
    }

    @Override
    public Optional<Record> repeated(RequestEndpoint request) {
        var connection = request.connection();
        return tokens.repeated(
                new Use(
                        request.token(),
                        "CreateVpcEndpoint",
                        connection.endpointOwner(),
                        connection.region(),
                        connection.endpointId().value()));
    }

    /** The lock is for what comes after: who counts what a VPC has sees all there is. */
    private long quota(VpcId vpc) {
        return jdbc
                .queryForList(
                        """
                        select coalesce((
                            select q.value from quota_view q join vpc_view v
                            on v.owner = q.owner and v.region = q.region
                            where v.vpc_id = place.id and q.quota = 'endpoints-per-vpc'), ?)
                        from place where id = ? for no key update
                        """,
                        Long.class,
                        quota,
                        vpc.value())
                .stream()
                .findFirst()
                .orElse(quota);
    }

    @Override
    public Outcome claim(Exchange wanted) {
        var vpc = wanted.vpcId();
        return take(
                wanted,
                List.of(Wish.ofAll(vpc.value(), quota(vpc), new EndpointQuotaReached(vpc))));
    }

    /** What is given back first may be what is wanted. */
    @Override
    public Outcome exchange(Exchange wanted) {
        var endpoint = wanted.endpointId().value();
        for (var made : wanted.leaving()) {
            jdbc.update(
                    "delete from claim where endpoint_id = ? and place = ?",
                    endpoint,
                    made.subnetId().value());
        }
        names.giveBack(wanted);
        residents.releaseAllBut(endpoint, groups(wanted));
        return take(wanted, List.of());
    }

    private Outcome take(Exchange wanted, List<Wish> first) {
        try {
            var wishes = wishes(wanted, first);
            var given = numbers.take(wanted.endpointId().value(), wishes);
            return given.refusal()
                    .or(() -> names.refusal(wanted))
                    .or(() -> groupsGone(wanted))
                    .<Outcome>map(Outcome.Denied::new)
                    .orElseGet(() -> granted(wanted, given.byPlace()));
        } catch (DataIntegrityViolationException gone) {
            // The VPC or the subnet was deleted while this was being asked for.
            return new Outcome.Denied(new NoSuchVpc(wanted.vpcId()));
        }
    }

    private Optional<Record> groupsGone(Exchange wanted) {
        var groups = groups(wanted);
        return residents.use(wanted.endpointId().value(), groups)
                ? Optional.empty()
                : Optional.of(new GroupsGone(groups));
    }

    private static List<String> groups(Exchange wanted) {
        return wanted.groups().stream().map(group -> group.groupId().value()).toList();
    }

    private static List<Wish> wishes(Exchange wanted, List<Wish> first) {
        var seats = wanted.coming().stream().map(JdbcClaims::wish).distinct();
        return Stream.concat(first.stream(), seats)
                .sorted(Comparator.comparing(Wish::place).reversed())
                .toList();
    }

    private static Wish wish(Seat seat) {
        var place = seat.subnetId().value();
        var wanted = seat.wanted();
        return wanted == null
                ? Wish.between(
                        place,
                        seat.cidr().firstUsable().value(),
                        seat.cidr().lastUsable().value(),
                        new NoFreeAddress(seat.subnetId()))
                : Wish.between(
                        place, wanted.value(), wanted.value(), new AddressInUse(wanted.toString()));
    }

    private static Outcome granted(Exchange wanted, Map<String, Long> byPlace) {
        return new Outcome.Granted(
                wanted.coming().stream()
                        .map(seat -> byPlace.get(seat.subnetId().value()))
                        .map(Ipv4::new)
                        .toList());
    }

    @Override
    public void giveBackQuota(EndpointId endpointId) {
        jdbc.update(
                "delete from claim where endpoint_id = ? and place like 'vpc-%'",
                endpointId.value());
    }

    @Override
    public void giveBackAddresses(EndpointId endpointId) {
        jdbc.update("delete from claim where endpoint_id = ?", endpointId.value());
        names.giveBackAll(endpointId);
        residents.releaseAllBut(endpointId.value(), List.of());
    }
}
