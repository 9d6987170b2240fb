package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Can this source reach this service by this name, port and protocol, as this principal?
 *
 * @param to a name or an address
 * @param action what the principal wants of the service; null where only the network is asked about
 * @param answerPorts the client's ports, which answers come back to
 * @param offeredGbps what the source would like to send
 */
public record PathQuestion(
        Source from,
        String to,
        int port,
        String protocol,
        String principal,
        @Nullable String action,
        String resource,
        Ports answerPorts,
        double offeredGbps) {

    /** Where requests start. */
    public sealed interface Source {

        /** Something in a subnet: of the endpoint's VPC or of a peered one. */
        record InSubnet(String subnetId, Ipv4 address, List<String> groupIds) implements Source {}

        /** A host in a network attached to a VPC by Direct Connect or VPN. */
        record OnPremises(String vpcId, Ipv4 address) implements Source {}

        /** The service behind an endpoint. */
        record TheService(String endpointId) implements Source {}
    }
}
