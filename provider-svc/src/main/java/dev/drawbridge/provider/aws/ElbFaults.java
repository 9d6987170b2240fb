package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.Refusal.GroupInUse;
import dev.drawbridge.provider.domain.Refusal.GroupNameTaken;
import dev.drawbridge.provider.domain.Refusal.GroupOfAnother;
import dev.drawbridge.provider.domain.Refusal.NoSuchListener;
import dev.drawbridge.provider.domain.Refusal.NoSuchTargetGroup;
import dev.drawbridge.provider.domain.Refusal.OfTargets;
import dev.drawbridge.provider.domain.Refusal.PortTaken;
import dev.drawbridge.provider.domain.Refusal.TooManyListeners;
import dev.drawbridge.provider.domain.Refusal.TooManyTargets;
import dev.drawbridge.wire.Fault;

/** What Elastic Load Balancing says when it refuses. */
final class ElbFaults {

    private ElbFaults() {}

    static Fault of(OfTargets refusal) {
        return switch (refusal) {
            case NoSuchTargetGroup _ -> targetGroupNotFound();
            case NoSuchListener _ -> listenerNotFound();
            case PortTaken(var arn) ->
                    new Fault(
                            "DuplicateListener",
                            "A listener already exists on this port for this load balancer '%s'"
                                    .formatted(arn));
            case GroupNameTaken(var name) ->
                    new Fault(
                            "DuplicateTargetGroupName",
                            "A target group with the same name '%s' exists, but with different settings"
                                    .formatted(name));
            case GroupInUse(var arn) ->
                    new Fault(
                            "ResourceInUse",
                            "Target group '%s' is currently in use by a listener or a rule"
                                    .formatted(arn));
            case GroupOfAnother(var arn) ->
                    new Fault(
                            "TargetGroupAssociationLimit",
                            "The following target groups cannot be associated with more than one load balancer: %s"
                                    .formatted(arn));
            case TooManyTargets(var most) ->
                    new Fault(
                            "TooManyTargets",
                            "A target group can have %d targets at most".formatted(most));
            case TooManyListeners(var most) ->
                    new Fault(
                            "TooManyListeners",
                            "A load balancer can have %d listeners at most".formatted(most));
        };
    }

    static Fault validation(String text) {
        return new Fault("ValidationError", text);
    }

    static Fault noSuchSubnet(String id) {
        return new Fault("SubnetNotFound", "The subnet ID '%s' does not exist".formatted(id));
    }

    static Fault notFound() {
        return new Fault("LoadBalancerNotFound", "One or more load balancers not found");
    }

    static Fault nameNotFound(String name) {
        return new Fault("LoadBalancerNotFound", "Load balancers '[%s]' not found".formatted(name));
    }

    static Fault targetGroupNotFound() {
        return new Fault("TargetGroupNotFound", "One or more target groups not found");
    }

    static Fault listenerNotFound() {
        return new Fault("ListenerNotFound", "One or more listeners not found");
    }
}
