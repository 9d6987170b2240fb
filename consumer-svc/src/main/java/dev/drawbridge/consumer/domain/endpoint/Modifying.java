package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.Refusal.NoGroupLeft;
import dev.drawbridge.consumer.domain.endpoint.Claims.Exchange;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Setup;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a modification makes of a setup. What is as wished already stays as it is. */
record Modifying(ModifyEndpoint command, Connection connection, Setup before) {

    Optional<Record> refusal() {
        return naming().refusal()
                .or(() -> seating().refusal(command.offer(), connection.serviceName()))
                .or(() ->
                        groups().isEmpty()
                                ? Optional.of(new NoGroupLeft(command.endpointId()))
                                : Optional.empty());
    }

    Setup next(List<Ipv4> addresses, Instant now) {
        var interfaces = seating().interfaces(addresses);
        var naming = naming().next(before.naming().suffix(), now);
        return new Setup(
                before.vpcId(),
                interfaces,
                groups(),
                DnsNames.of(connection, naming, interfaces),
                naming,
                Objects.requireNonNullElse(
                        command.changes().policyDocument(), before.policyDocument()));
    }

    Exchange exchange() {
        var had = before.naming().privateNames();
        var has = naming().next("", Instant.EPOCH).privateNames();
        return new Exchange(
                command.endpointId(),
                before.vpcId(),
                seating().newcomers(),
                seating().leaving(before.interfaces()),
                has.stream().filter(name -> !had.contains(name)).toList(),
                had.stream().filter(name -> !has.contains(name)).toList(),
                groups());
    }

    private Seating seating() {
        var changes = command.changes();
        return Seating.of(before.interfaces(), changes.seats(), changes.subnetsRemoved());
    }

    private List<Group> groups() {
        var removed = command.changes().groupsRemoved();
        return Stream.concat(before.groups().stream(), command.changes().groups().stream())
                .distinct()
                .filter(group -> !removed.contains(group.groupId()))
                .toList();
    }

    private NamingRules naming() {
        return new NamingRules(
                before.naming(),
                command.changes().naming(),
                command.offer(),
                command.place(),
                connection.serviceName(),
                seating().seated());
    }
}
