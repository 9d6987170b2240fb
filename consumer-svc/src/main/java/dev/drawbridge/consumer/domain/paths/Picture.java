package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * As much of the network as a question needs.
 *
 * @param subnets by id: those of the source and of the interfaces
 * @param groups by id: those of the source and of the interfaces
 * @param attachments of gateways and peering connections, by the id routes name them with
 * @param abroad VPCs of other accounts than the one who asks
 * @param neighbours of those, the ones that addresses lead into
 */
public record Picture(
        Map<String, Subnet> subnets,
        Map<String, SecurityGroup> groups,
        List<Endpoint> endpoints,
        Map<String, Attachment> attachments,
        Set<String> abroad,
        Abroad neighbours) {

    public Picture(
            Map<String, Subnet> subnets,
            Map<String, SecurityGroup> groups,
            List<Endpoint> endpoints,
            Map<String, Attachment> attachments) {
        this(subnets, groups, endpoints, attachments, Set.of(), Abroad.NOWHERE);
    }

    public record Subnet(
            String subnetId,
            String vpcId,
            Cidr range,
            String availabilityZoneId,
            RouteTable routes,
            NetworkAcl acl) {}

    /**
     * @param zonesAtTheProvider what the provider's account calls the zones, by id
     */
    public record Endpoint(
            String endpointId,
            String vpcId,
            String serviceName,
            String state,
            List<Interface> interfaces,
            List<String> groupIds,
            Policy policy,
            Map<String, String> zonesAtTheProvider) {

        /** What its policy says of what is asked. */
        Verdict judge(PathQuestion question, Ipv4 source) {
            var action = question.action();
            if (action == null) {
                return Verdict.passed("no action is asked about");
            }
            var principal = question.principal();
            var known = new HashMap<String, String>();
            known.put("aws:principalarn", principal);
            var parts = principal.split(":", 6);
            if (parts.length == 6) {
                known.put("aws:principalaccount", parts[4]);
            }
            known.put("aws:sourcevpce", endpointId);
            known.put("aws:sourcevpc", vpcId);
            known.put("aws:vpcsourceip", source.toString());
            var judged =
                    policy.judge(new Policy.Request(principal, action, question.resource(), known));
            return judged.allows()
                    ? Verdict.open(judged.by(), judged.because())
                    : Verdict.closed(judged.by(), judged.because());
        }
    }

    public record Interface(
            String networkInterfaceId,
            String subnetId,
            String availabilityZoneId,
            String availabilityZone,
            Ipv4 address) {}

    /** What a route can lead to beside the VPC itself. */
    public sealed interface Attachment {

        record InternetGateway() implements Attachment {}

        /**
         * @param active false until it was accepted, and after its end
         */
        record Peering(String oneVpcId, String otherVpcId, boolean active) implements Attachment {

            boolean leadsTo(String vpcId) {
                return active && (oneVpcId.equals(vpcId) || otherVpcId.equals(vpcId));
            }

            boolean joins(String from, String to) {
                return active
                        && (oneVpcId.equals(from) && otherVpcId.equals(to)
                                || oneVpcId.equals(to) && otherVpcId.equals(from));
            }
        }

        /**
         * @param kind {@code VPN} or {@code Direct Connect}
         * @param beyond the networks on premises that it leads to
         */
        record OnPremises(String vpcId, String kind, List<Cidr> beyond) implements Attachment {

            boolean leadsTo(Ipv4 address) {
                return beyond.stream().anyMatch(range -> holds(range, address));
            }
        }
    }

    /** What an address leads to: in the source's VPC, in others of who asks, or abroad. */
    Optional<Found> at(Ipv4 address, Source from) {
        return at(address, Paths.vpcOf(from, this))
                .or(() -> at(address, endpoint -> !abroad.contains(endpoint.vpcId())))
                .or(() -> neighbours.at(address, from, this));
    }

    Optional<Found> at(Ipv4 address, String vpcId) {
        return at(address, endpoint -> vpcId.isEmpty() || endpoint.vpcId().equals(vpcId));
    }

    private Optional<Found> at(Ipv4 address, Predicate<Endpoint> wanted) {
        return endpoints.stream()
                .filter(wanted)
                .flatMap(endpoint ->
                        endpoint.interfaces().stream()
                                .filter(made -> made.address().equals(address))
                                .map(made -> new Found(endpoint, made, subnet(made.subnetId()))))
                .findFirst();
    }

    /** The Gateway endpoint that a route leads to. */
    Optional<Endpoint> gateway(String target) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.endpointId().equals(target))
                .findFirst();
    }

    /** An address and whose it is. */
    record Found(Endpoint endpoint, Interface made, Subnet there) {}

    Subnet subnet(String subnetId) {
        return Objects.requireNonNull(subnets.get(subnetId));
    }

    List<SecurityGroup> groups(List<String> ids) {
        return ids.stream().map(groups::get).filter(Objects::nonNull).toList();
    }

    static boolean holds(Cidr range, Ipv4 address) {
        return range.first().value() <= address.value() && address.value() <= range.last().value();
    }
}
