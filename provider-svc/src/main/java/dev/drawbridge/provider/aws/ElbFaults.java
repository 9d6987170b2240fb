package dev.drawbridge.provider.aws;

import dev.drawbridge.wire.Fault;

/** What Elastic Load Balancing says when it refuses. */
final class ElbFaults {

    private ElbFaults() {}

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
}
