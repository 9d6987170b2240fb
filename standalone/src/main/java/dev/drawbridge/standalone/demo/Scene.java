package dev.drawbridge.standalone.demo;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/** The calls of the story, by name. */
final class Scene {

    private static final String LOAD_BALANCER =
            "arn:aws:elasticloadbalancing:us-east-1:%s:loadbalancer/net/demo/0123456789abcdef"
                    .formatted(Accounts.PROVIDER);

    private final Accounts accounts;

    Scene(Accounts accounts) {
        this.accounts = accounts;
    }

    ServiceConfiguration offer(boolean acceptanceRequired) {
        return accounts.provider
                .createVpcEndpointServiceConfiguration(r ->
                        r.acceptanceRequired(acceptanceRequired)
                                .networkLoadBalancerArns(LOAD_BALANCER))
                .serviceConfiguration();
    }

    boolean permit(ServiceConfiguration service) {
        accounts.provider.modifyVpcEndpointServicePermissions(r ->
                r.serviceId(service.serviceId())
                        .addAllowedPrincipals("arn:aws:iam::%s:root".formatted(Accounts.CONSUMER)));
        return true;
    }

    String topic(String policy) {
        String topic = accounts.topics.createTopic(r -> r.name("connections")).topicArn();
        accounts.topics.setTopicAttributes(r ->
                r.topicArn(topic).attributeName("Policy").attributeValue(policy.formatted(topic)));
        return topic;
    }

    boolean notify(ServiceConfiguration service, String topic) {
        accounts.provider.createVpcEndpointConnectionNotification(r ->
                r.serviceId(service.serviceId())
                        .connectionNotificationArn(topic)
                        .connectionEvents("Accept", "Connect", "Delete", "Reject"));
        return true;
    }

    String ask(ServiceConfiguration service) {
        String vpc = accounts.consumer.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        String subnet =
                accounts.consumer
                        .createSubnet(r ->
                                r.vpcId(vpc)
                                        .cidrBlock("10.0.1.0/24")
                                        .availabilityZone("us-east-1a"))
                        .subnet()
                        .subnetId();
        return accounts.consumer
                .createVpcEndpoint(r ->
                        r.vpcEndpointType("Interface")
                                .serviceName(service.serviceName())
                                .vpcId(vpc)
                                .subnetIds(subnet))
                .vpcEndpoint()
                .vpcEndpointId();
    }

    boolean accept(ServiceConfiguration service, String endpoint) {
        return accounts.provider
                .acceptVpcEndpointConnections(
                        r -> r.serviceId(service.serviceId()).vpcEndpointIds(endpoint))
                .unsuccessful()
                .isEmpty();
    }

    boolean reject(ServiceConfiguration service, String endpoint) {
        return accounts.provider
                .rejectVpcEndpointConnections(
                        r -> r.serviceId(service.serviceId()).vpcEndpointIds(endpoint))
                .unsuccessful()
                .isEmpty();
    }

    boolean delete(String endpoint) {
        return accounts.consumer
                .deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint))
                .unsuccessful()
                .isEmpty();
    }

    /** Empty: AWS's way to say that there is none, an error. */
    Optional<String> endpointState(String endpoint) {
        try {
            return Optional.of(
                    accounts.consumer
                            .describeVpcEndpoints(r -> r.vpcEndpointIds(endpoint))
                            .vpcEndpoints()
                            .getFirst()
                            .stateAsString());
        } catch (Ec2Exception e) {
            if (e.awsErrorDetails().errorCode().equals("InvalidVpcEndpointId.NotFound")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    List<String> connectionStates(ServiceConfiguration service, String endpoint) {
        return accounts.provider.describeVpcEndpointConnections().vpcEndpointConnections().stream()
                .filter(each -> service.serviceId().equals(each.serviceId()))
                .filter(each -> endpoint.equals(each.vpcEndpointId()))
                .map(VpcEndpointConnection::vpcEndpointStateAsString)
                .toList();
    }
}
