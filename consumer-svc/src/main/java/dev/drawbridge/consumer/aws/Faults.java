package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.Refusal;
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
    private static final String TOKEN =
            "The client token '%s' was used before with other parameters";

    @Override
    public Optional<Fault> map(Throwable thrown) {
        return thrown instanceof Refused refused && refused.refusal() instanceof Refusal refusal
                ? Optional.of(of(refusal))
                : Optional.empty();
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
            case Refusal.AlreadyRequested(var id) -> NotFound.endpoint(id.value());
            case Refusal.TokenUsedForOtherParameters(var token) ->
                    fault("IdempotentParameterMismatch", TOKEN, token);
        };
    }

    private static Fault fault(String code, String text, Object... arguments) {
        return new Fault(code, text.formatted(arguments));
    }
}
