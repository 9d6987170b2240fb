package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.Refusal.DecidedMeanwhile;
import dev.drawbridge.provider.domain.Refusal.DeletionProtected;
import dev.drawbridge.provider.domain.Refusal.HomeRegion;
import dev.drawbridge.provider.domain.Refusal.LimitReached;
import dev.drawbridge.provider.domain.Refusal.LoadBalancerInUse;
import dev.drawbridge.provider.domain.Refusal.MalformedLoadBalancer;
import dev.drawbridge.provider.domain.Refusal.MalformedPrincipal;
import dev.drawbridge.provider.domain.Refusal.MalformedPrivateDnsName;
import dev.drawbridge.provider.domain.Refusal.MayNotDecide;
import dev.drawbridge.provider.domain.Refusal.NameTaken;
import dev.drawbridge.provider.domain.Refusal.NoIpAddressType;
import dev.drawbridge.provider.domain.Refusal.NoLoadBalancer;
import dev.drawbridge.provider.domain.Refusal.NoPrivateDnsName;
import dev.drawbridge.provider.domain.Refusal.NoSuchLoadBalancer;
import dev.drawbridge.provider.domain.Refusal.NoSuchPermission;
import dev.drawbridge.provider.domain.Refusal.NoSuchService;
import dev.drawbridge.provider.domain.Refusal.NoSuchVersion;
import dev.drawbridge.provider.domain.Refusal.NotAcceptable;
import dev.drawbridge.provider.domain.Refusal.NotConnected;
import dev.drawbridge.provider.domain.Refusal.NotStanding;
import dev.drawbridge.provider.domain.Refusal.NoteMissing;
import dev.drawbridge.provider.domain.Refusal.NothingToUndo;
import dev.drawbridge.provider.domain.Refusal.OfOurOwn;
import dev.drawbridge.provider.domain.Refusal.OfTargets;
import dev.drawbridge.provider.domain.Refusal.OtherDraft;
import dev.drawbridge.provider.domain.Refusal.PublishedMeanwhile;
import dev.drawbridge.provider.domain.Refusal.StillConnected;
import dev.drawbridge.provider.domain.Refusal.TokenOfOtherParameters;
import dev.drawbridge.provider.domain.Refusal.TooLong;
import dev.drawbridge.provider.domain.Refusal.TooManyPrincipals;
import dev.drawbridge.provider.domain.Refusal.TooManyTags;
import dev.drawbridge.provider.domain.Refusal.TwoInOneZone;
import dev.drawbridge.provider.domain.Refusal.UnknownIpAddressType;
import dev.drawbridge.provider.domain.Refusal.UnknownRegion;
import dev.drawbridge.provider.domain.Refusal.WrongLimit;
import dev.drawbridge.provider.domain.Refusal.WrongRules;
import dev.drawbridge.provider.domain.Refusal.WrongTag;
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
            case NoIpAddressType _ ->
                    new Fault("InvalidParameter", "A service needs at least one IP address type");
            case UnknownIpAddressType(var type) ->
                    Fault.invalidParameterValue(
                            "Value ( %s ) for an IP address type is invalid: ipv4 or ipv6"
                                    .formatted(type));
            case UnknownRegion(var region) ->
                    Fault.invalidParameterValue(
                            "The Region '%s' is not simulated".formatted(region));
            case HomeRegion(var region) ->
                    new Fault(
                            "InvalidParameter",
                            "Cannot remove region %s: the service is in it".formatted(region));
            case MalformedPrivateDnsName(var name) ->
                    new Fault(
                            "InvalidParameter",
                            "The private DNS name '%s' is not a domain name".formatted(name));
            case NoPrivateDnsName(var id) ->
                    new Fault(
                            "InvalidParameter",
                            "The service %s has no private DNS name to verify".formatted(id));
            case TooManyTags _ ->
                    new Fault("TagLimitExceeded", "A resource can have 50 tags at most");
            case WrongTag(var key) ->
                    Fault.invalidParameterValue(
                            "Tag '%s' is invalid: keys have 1 to 128 characters and do not begin"
                                            .formatted(key)
                                    + " with aws:, values have at most 256");
            case NoSuchPermission(var id) ->
                    new Fault("InvalidID", "The ID '%s' is not valid".formatted(id));
            case NotStanding _ -> ElbFaults.notFound();
            case TwoInOneZone _ ->
                    new Fault(
                            "InvalidConfigurationRequest",
                            "A load balancer cannot be attached to multiple subnets in the same Availability Zone");
            case NameTaken(var name) ->
                    new Fault(
                            "DuplicateLoadBalancerName",
                            "A load balancer with the same name '%s' exists, but with different settings"
                                    .formatted(name));
            case DeletionProtected(var arn) ->
                    new Fault(
                            "OperationNotPermitted",
                            "Load balancer '%s' cannot be deleted because deletion protection is enabled"
                                    .formatted(arn));
            case LoadBalancerInUse(var arn) ->
                    new Fault(
                            "ResourceInUse",
                            "Load balancer '%s' cannot be deleted because it is currently associated with another service"
                                    .formatted(arn));
            case WrongLimit(var tag, var value) ->
                    Fault.invalidParameterValue(
                            "The tag %s cannot be '%s': limits are numbers, over-limit is wait or refuse"
                                    .formatted(tag, value));
            case LimitReached(var id) ->
                    new Fault(
                            "VpcEndpointLimitExceeded",
                            "The Vpc Endpoint '%s' would be one connection more than the service allows"
                                    .formatted(id));
            case TokenOfOtherParameters _ ->
                    new Fault(
                            "IdempotentParameterMismatch",
                            "The client token was used before, with other parameters");
            case TooManyPrincipals(var most) ->
                    new Fault(
                            "ResourceLimitExceeded",
                            "A service can have %d allowed principals at most".formatted(most));
            case OfTargets targets -> ElbFaults.of(targets);
            case OfOurOwn own -> of(own);
        };
    }

    private static Fault of(OfOurOwn own) {
        return switch (own) {
            case WrongRules _ -> new Fault("InvalidRules", own.text());
            case NoteMissing _ -> new Fault("MissingNote", own.text());
            case NoSuchVersion _ -> new Fault("NoSuchVersion", own.text(), 404);
            case OtherDraft _ -> new Fault("OtherDraft", own.text(), 409);
            case PublishedMeanwhile _ -> new Fault("PublishedMeanwhile", own.text(), 409);
            case MayNotDecide _ -> new Fault("UnauthorizedOperation", own.text(), 403);
            case DecidedMeanwhile _ -> new Fault("DecidedMeanwhile", own.text(), 409);
            case TooLong _ -> Fault.invalidParameterValue(own.text());
            case NothingToUndo _ -> new Fault("NothingToUndo", own.text(), 409);
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
