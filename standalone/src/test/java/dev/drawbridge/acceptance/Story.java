package dev.drawbridge.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/** What the tests say, in the words of the people in them. */
final class Story {

    static final Duration SOON = Duration.ofMinutes(1);

    private final Ec2Client provider;
    private final Ec2Client consumer;

    Story() {
        this(Target.ec2(Target.PROVIDER), Target.ec2(Target.CONSUMER));
    }

    Story(Ec2Client provider, Ec2Client consumer) {
        this.provider = provider;
        this.consumer = consumer;
    }

    ServiceConfiguration offer(boolean acceptanceRequired) {
        return provider.createVpcEndpointServiceConfiguration(r ->
                        r.acceptanceRequired(acceptanceRequired)
                                .networkLoadBalancerArns(
                                        "arn:aws:elasticloadbalancing:us-east-1:"
                                                + Target.PROVIDER
                                                + ":loadbalancer/net/demo/0123456789abcdef"))
                .serviceConfiguration();
    }

    ServiceConfiguration offerTo(String account, boolean acceptanceRequired) {
        var service = offer(acceptanceRequired);
        provider.modifyVpcEndpointServicePermissions(r ->
                r.serviceId(service.serviceId())
                        .addAllowedPrincipals("arn:aws:iam::" + account + ":root"));
        return service;
    }

    String vpc() {
        return consumer.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    String subnet(String vpc, int third, String zone) {
        return consumer.createSubnet(r ->
                        r.vpcId(vpc).cidrBlock("10.0." + third + ".0/24").availabilityZone(zone))
                .subnet()
                .subnetId();
    }

    VpcEndpoint ask(ServiceConfiguration service) {
        var vpc = vpc();
        return ask(service, vpc, r -> r.subnetIds(subnet(vpc, 1, "us-east-1a")));
    }

    VpcEndpoint ask(
            ServiceConfiguration service,
            String vpc,
            Consumer<CreateVpcEndpointRequest.Builder> more) {
        return consumer.createVpcEndpoint(
                        r -> {
                            r.vpcEndpointType("Interface")
                                    .vpcId(vpc)
                                    .serviceName(service.serviceName())
                                    .clientToken(UUID.randomUUID().toString());
                            more.accept(r);
                        })
                .vpcEndpoint();
    }

    void accept(ServiceConfiguration service, String endpointId) {
        awaitArrival(service, endpointId);
        provider.acceptVpcEndpointConnections(
                r -> r.serviceId(service.serviceId()).vpcEndpointIds(endpointId));
    }

    void reject(ServiceConfiguration service, String endpointId) {
        awaitArrival(service, endpointId);
        provider.rejectVpcEndpointConnections(
                r -> r.serviceId(service.serviceId()).vpcEndpointIds(endpointId));
    }

    /** Both sides must come to say so. */
    void awaitState(ServiceConfiguration service, String endpointId, String state) {
        await().atMost(SOON).until(() -> endpoint(endpointId).stateAsString(), state::equals);
        await().atMost(SOON)
                .until(
                        () ->
                                connections(service, endpointId).stream()
                                        .map(VpcEndpointConnection::vpcEndpointStateAsString)
                                        .toList(),
                        List.of(state)::equals);
    }

    VpcEndpoint endpoint(String endpointId) {
        return consumer.describeVpcEndpoints(r -> r.vpcEndpointIds(endpointId))
                .vpcEndpoints()
                .getFirst();
    }

    List<VpcEndpointConnection> connections(ServiceConfiguration service, String endpointId) {
        return provider.describeVpcEndpointConnections(r ->
                        r.filters(
                                Filter.builder()
                                        .name("service-id")
                                        .values(service.serviceId())
                                        .build(),
                                Filter.builder()
                                        .name("vpc-endpoint-id")
                                        .values(endpointId)
                                        .build()))
                .vpcEndpointConnections();
    }

    void awaitArrival(ServiceConfiguration service, String endpointId) {
        await().atMost(SOON).until(() -> !connections(service, endpointId).isEmpty());
    }

    void awaitGone(String endpointId) {
        await().atMost(SOON).until(() -> gone(endpointId));
    }

    private boolean gone(String endpointId) {
        try {
            endpoint(endpointId);
            return false;
        } catch (Ec2Exception e) {
            return e.awsErrorDetails().errorCode().equals("InvalidVpcEndpointId.NotFound");
        }
    }
}
