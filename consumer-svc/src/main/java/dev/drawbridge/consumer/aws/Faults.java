package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.Refusal;
import dev.drawbridge.consumer.domain.allowance.QuotaOutOfRange;
import dev.drawbridge.consumer.domain.landscape.Obstacle;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every refusal's code and text, in AWS's words where they are known. */
@Component
final class Faults implements FaultMapper {

    private static final String CIDR_INVALID = "The CIDR '%s' is invalid.";
    private static final String CIDR_CONFLICT = "The CIDR '%s' conflicts with another subnet";
    private static final String IN_USE = "The %s '%s' has dependencies and cannot be deleted.";
    private static final String SAME_ZONE =
            "Found another VPC endpoint subnet in the availability zone of %s. VPC endpoint subnets should be in different availability zones supported by the VPC endpoint service.";
    private static final String ZONE_NOT_OFFERED =
            "The VPC endpoint service %s does not support the availability zone of the subnet: %s.";
    private static final String NO_PRIVATE_NAME =
            "Private DNS can't be enabled because the service %s does not provide a private DNS name.";
    private static final String QUOTA = "The maximum number of VPC endpoints has been reached";
    private static final String NO_FREE_ADDRESS =
            "There are not enough free addresses in subnet '%s' to satisfy the request.";
    private static final String NOT_IN_SUBNET =
            "Address %s does not fall within the subnet's address range or is reserved: %s";
    private static final String ADDRESS_IN_USE = "Address %s is in use.";
    private static final String NO_ATTRIBUTES =
            "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for %s";
    private static final String NOT_VERIFIED =
            "Private DNS can't be enabled because the service %s has not verified the private DNS name.";
    private static final String NAME_IN_USE =
            "private-dns-enabled cannot be set because there is already a conflicting DNS domain for %s in the VPC %s";
    private static final String NO_GATEWAY =
            "To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC %s must have a Gateway endpoint for the service.";
    private static final String IP_TYPE = "The %s '%s' is not supported by the service.";
    private static final String NO_GROUP =
            "The VPC endpoint %s must keep at least one security group.";
    private static final String NOT_MODIFIABLE =
            "The VPC endpoint %s cannot be modified while it is in the state '%s'.";
    private static final String TOKEN =
            "The client token '%s' was used before with other parameters";

    @Override
    public Optional<Fault> map(Throwable thrown) {
        if (!(thrown instanceof Refused refused)) {
            return Optional.empty();
        }
        return switch (refused.refusal()) {
            case Refusal refusal -> Optional.of(of(refusal));
            case Obstacle obstacle -> Optional.of(LandscapeFaults.of(obstacle));
            case QuotaOutOfRange(var quota, var value, var most) ->
                    Optional.of(
                            fault(
                                    "InvalidParameterValue",
                                    "The quota %s can be 1 to %d, not %d.",
                                    quota,
                                    most,
                                    value));
            default -> Optional.empty();
        };
    }

    static Fault of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchVpc(var id) -> NotFound.vpc(id.value());
            case Refusal.NoSuchSubnet(var id) -> NotFound.subnet(id.value());
            case Refusal.NoSuchEndpoint(var id) -> NotFound.endpoint(id.value());
            case Refusal.VpcRangeNotAllowed(var c) -> fault("InvalidVpc.Range", CIDR_INVALID, c);
            case Refusal.SubnetRangeNotAllowed(var c) ->
                    fault("InvalidSubnet.Range", CIDR_INVALID, c);
            case Refusal.SubnetOverlaps(var c) -> fault("InvalidSubnet.Conflict", CIDR_CONFLICT, c);
            case Refusal.VpcInUse(var id) -> fault("DependencyViolation", IN_USE, "vpc", id);
            case Refusal.SubnetInUse(var id) -> fault("DependencyViolation", IN_USE, "subnet", id);
            case Refusal.SubnetsInSameZone(var id) ->
                    fault("DuplicateSubnetsInSameZone", SAME_ZONE, id);
            case Refusal.ZoneNotOffered(var service, var id) ->
                    fault("InvalidParameter", ZONE_NOT_OFFERED, service, id);
            case Refusal.PrivateDnsNotOffered(var service) ->
                    fault("InvalidParameter", NO_PRIVATE_NAME, service);
            case Refusal.EndpointQuotaReached _ -> fault("VpcEndpointLimitExceeded", QUOTA);
            case Refusal.NoFreeAddress(var id) ->
                    fault("InsufficientFreeAddressesInSubnet", NO_FREE_ADDRESS, id);
            case Refusal.AddressNotInSubnet(var address, var id) ->
                    fault("InvalidParameterValue", NOT_IN_SUBNET, address, id);
            case Refusal.AddressInUse(var address) ->
                    fault("InvalidIPAddress.InUse", ADDRESS_IN_USE, address);
            case Refusal.OfScene scene -> SceneFaults.of(scene);
            case Refusal.AlreadyRequested(var id) -> NotFound.endpoint(id);
            case Refusal.TokenUsedForOtherParameters(var token) ->
                    fault("IdempotentParameterMismatch", TOKEN, token);
            case Refusal.PrivateDnsNeedsAttributes(var vpc) -> invalid(NO_ATTRIBUTES, vpc);
            case Refusal.PrivateDnsNotVerified(var service) -> invalid(NOT_VERIFIED, service);
            case Refusal.PrivateNameInUse(var name, var vpc) -> invalid(NAME_IN_USE, name, vpc);
            case Refusal.InboundOnlyNeedsGateway(var vpc) -> invalid(NO_GATEWAY, vpc);
            case Refusal.IpTypeNotSupported(var parameter, var type) ->
                    invalid(IP_TYPE, parameter, type);
            case Refusal.NoGroupLeft(var id) -> invalid(NO_GROUP, id);
            case Refusal.NotModifiable(var id, var state) ->
                    fault(
                            state.equals("pending") ? "IncorrectState" : "InvalidState",
                            NOT_MODIFIABLE,
                            id,
                            state);
        };
    }

    private static Fault invalid(String text, Object... arguments) {
        return fault("InvalidParameter", text, arguments);
    }

    private static Fault fault(String code, String text, Object... arguments) {
        return new Fault(code, text.formatted(arguments));
    }
}
