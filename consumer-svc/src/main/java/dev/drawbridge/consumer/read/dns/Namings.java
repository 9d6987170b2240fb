package dev.drawbridge.consumer.read.dns;

import dev.drawbridge.consumer.domain.names.EndpointNames;
import dev.drawbridge.consumer.domain.names.PrivateZone;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.read.EndpointView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Views of endpoints as their names see them. */
@Component
final class Namings {

    /** A modified endpoint is pending for a while and goes on answering. */
    private static final Set<String> ANSWERING = Set.of("available", "pending");

    private final Duration propagation;

    Namings(@Value("${drawbridge.private-dns-delay:2s}") Duration propagation) {
        this.propagation = propagation;
    }

    static EndpointNames names(EndpointView endpoint) {
        var facts = endpoint.facts();
        return new EndpointNames(
                endpoint.endpointId(),
                answers(endpoint),
                facts.dnsNames().stream()
                        .map(name -> name(name.dnsName(), facts.interfaces()))
                        .toList(),
                endpoint.state());
    }

    /** Before it is let in, a name that led to it would hide where the traffic goes now. */
    private static boolean answers(EndpointView endpoint) {
        return endpoint.letIn() && ANSWERING.contains(endpoint.state());
    }

    /** What is for networks on premises only is not for the VPC's own resolver. */
    List<PrivateZone> zones(EndpointView endpoint) {
        var naming = endpoint.facts().named();
        var since = naming.privateSince();
        if (since == null || naming.onlyForInboundResolver() || !answers(endpoint)) {
            return List.of();
        }
        var from = Instant.parse(since).plus(propagation);
        return naming.privateNames().stream()
                .map(name ->
                        new PrivateZone(
                                name,
                                endpoint.endpointId(),
                                addresses(endpoint.facts().interfaces()),
                                from))
                .toList();
    }

    private static EndpointNames.Name name(
            String dnsName, List<EndpointView.Interface> interfaces) {
        var host = dnsName.replaceFirst("^\\*\\.", "").split("\\.", 2)[0];
        var ofZone =
                interfaces.stream()
                        .filter(made -> host.endsWith("-" + made.availabilityZone()))
                        .toList();
        return new EndpointNames.Name(dnsName, addresses(ofZone.isEmpty() ? interfaces : ofZone));
    }

    private static List<Ipv4> addresses(List<EndpointView.Interface> interfaces) {
        return interfaces.stream()
                .map(made -> Ipv4.parse(made.privateIpAddress()))
                .flatMap(Optional::stream)
                .toList();
    }
}
