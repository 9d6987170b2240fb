package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.Refusal.MalformedLoadBalancer;
import dev.drawbridge.provider.domain.Refusal.MalformedPrincipal;
import dev.drawbridge.provider.domain.Refusal.NoLoadBalancer;
import dev.drawbridge.provider.domain.Refusal.NoSuchLoadBalancer;
import dev.drawbridge.provider.domain.Refusal.NoSuchService;
import dev.drawbridge.provider.domain.Refusal.NotAcceptable;
import dev.drawbridge.provider.domain.Refusal.NotConnected;
import dev.drawbridge.provider.domain.Refusal.StillConnected;
import dev.drawbridge.provider.domain.Refusal.TokenOfOtherParameters;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each refusal's code and text, as AWS has them. */
@Component
final class Faults implements FaultMapper {

    @Override
    public Optional<Fault> map(Throwable thrown) {
        return thrown instanceof Refused refused && refused.refusal() instanceof Refusal refusal
                ? Optional.of(of(refusal))
                : Optional.empty();
    }

    static Fault of(Refusal refusal) {
        return switch (refusal) {
            case NoSuchService(var id) -> noSuchService(id.value());
            case NotConnected(var id) -> noSuchEndpoint(id.value());
            case NotAcceptable(var id, var state) ->
                    new Fault(
                            "InvalidState",
                            "The Vpc Endpoint '%s' cannot be accepted in the state '%s'"
                                    .formatted(id, state));
            case StillConnected _ ->
                    new Fault(
                            "ExistingVpcEndpointConnections",
                            "Service has existing active VPC Endpoint connections!");
            case MalformedPrincipal(var principal) ->
                    new Fault("InvalidPrincipal", "Invalid Principal: '%s'".formatted(principal));
            case NoLoadBalancer _ -> notOneKindOfLoadBalancer();
            case MalformedLoadBalancer(var arn) ->
                    new Fault(
                            "InvalidNetworkLoadBalancerArn.Malformed",
                            "The Network Load Balancer ARN '%s' is not valid".formatted(arn));
            case NoSuchLoadBalancer(var arn) ->
                    new Fault(
                            "InvalidNetworkLoadBalancerArn.NotFound",
                            "The Network Load Balancer '%s' does not exist".formatted(arn));
            case TokenOfOtherParameters _ ->
                    new Fault(
                            "IdempotentParameterMismatch",
                            "The client token was used before, with other parameters");
        };
    }

    static Fault noSuchService(String id) {
        return new Fault("InvalidVpcEndpointServiceId.NotFound", noSuchServiceText(id));
    }

    static String noSuchServiceText(String id) {
        return "The VpcEndpointService Id '%s' does not exist".formatted(id);
    }

    static Fault noSuchEndpoint(String id) {
        return new Fault(
                "InvalidVpcEndpointId.NotFound",
                "The Vpc Endpoint Id '%s' does not exist".formatted(id));
    }

    static Fault noSuchServiceName(String name) {
        return new Fault(
                "InvalidServiceName",
                "The Vpc Endpoint Service '%s' does not exist".formatted(name));
    }

    static Fault notOneKindOfLoadBalancer() {
        return new Fault(
                "InvalidParameter",
                "exactly one of network_load_balancer_arn or gateway_load_balancer_arn"
                        + " is a required member");
    }
}
