package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.Refusal.AddressInUse;
import dev.drawbridge.consumer.domain.Refusal.AddressNotInSubnet;
import dev.drawbridge.consumer.domain.Refusal.EndpointQuotaReached;
import dev.drawbridge.consumer.domain.Refusal.NoFreeAddress;
import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.endpoint.Claims;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.Seat;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.id.EndpointId;
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
    private final ClientTokens tokens;
    private final long quota;

    JdbcClaims(
            JdbcTemplate jdbc,
            Numbers numbers,
            ClientTokens tokens,
            @Value("${drawbridge.quota.endpoints-per-vpc:50}") long quota) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.tokens = tokens;
        this.quota = quota;
    }

    @Override
    public Outcome claim(RequestEndpoint request) {
        return tokens.refusal(request)
                .or(() -> outside(request.seats()))
                .<Outcome>map(Outcome.Denied::new)
                .orElseGet(() -> take(request));
    }

    private static Optional<Record> outside(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.wanted() != null && !seat.cidr().canGive(seat.wanted()))
                .<Record>map(seat ->
                        new AddressNotInSubnet(String.valueOf(seat.wanted()), seat.subnetId()))
                .findFirst();
    }

    private Outcome take(RequestEndpoint request) {
        try {
            var given = numbers.take(request.endpointId().value(), wishes(request));
            return given.refusal()
                    .<Outcome>map(Outcome.Denied::new)
                    .orElseGet(() -> granted(request, given.byPlace()));
        } catch (DataIntegrityViolationException gone) {
            // The VPC or the subnet was deleted while this was being asked for.
            return new Outcome.Denied(new NoSuchVpc(request.vpcId()));
        }
    }

    private List<Wish> wishes(RequestEndpoint request) {
        var vpc = request.vpcId();
        var seats = request.seats().stream().map(JdbcClaims::wish).distinct();
        return Stream.concat(
                        Stream.of(new Wish(vpc.value(), 1, quota, new EndpointQuotaReached(vpc))),
                        seats)
                .sorted(Comparator.comparing(Wish::place).reversed())
                .toList();
    }

    private static Wish wish(Seat seat) {
        var place = seat.subnetId().value();
        var wanted = seat.wanted();
        return wanted == null
                ? new Wish(
                        place,
                        seat.cidr().firstUsable().value(),
                        seat.cidr().lastUsable().value(),
                        new NoFreeAddress(seat.subnetId()))
                : new Wish(
                        place, wanted.value(), wanted.value(), new AddressInUse(wanted.toString()));
    }

    private static Outcome granted(RequestEndpoint request, Map<String, Long> byPlace) {
        return new Outcome.Granted(
                request.seats().stream()
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
    }
}
