package dev.drawbridge.scenario.live;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.world.Terms;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/** AWS's own client, in whoever's name: in open mode the access key is the account. */
final class Aws implements AutoCloseable {

    /** As many endpoints as fit a VPC, with some to spare. */
    private static final int IN_A_VPC = 40;

    private static final String BALANCER =
            "arn:aws:elasticloadbalancing:us-east-1:%s:loadbalancer/net/scenario/0123456789abcdef";

    private record Vpc(String id, int endpoints) {}

    private final Ec2Client ec2;
    private final Map<String, Vpc> vpcs = new HashMap<>();

    Aws(URI endpoint) {
        ec2 =
                Ec2Client.builder()
                        .endpointOverride(endpoint)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(keys("123456789012"))
                        .build();
    }

    private static StaticCredentialsProvider keys(String account) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "x"));
    }

    private static AwsRequestOverrideConfiguration as(String account) {
        return AwsRequestOverrideConfiguration.builder().credentialsProvider(keys(account)).build();
    }

    ServiceConfiguration offer(Scenario.Service service) {
        var owner = service.owner();
        var created =
                ec2.createVpcEndpointServiceConfiguration(
                                r -> {
                                    r.overrideConfiguration(as(owner))
                                            .acceptanceRequired(service.requiresAcceptance())
                                            .networkLoadBalancerArns(BALANCER.formatted(owner));
                                    tagged(ResourceType.VPC_ENDPOINT_SERVICE, Terms.limits(service))
                                            .ifPresent(r::tagSpecifications);
                                })
                        .serviceConfiguration();
        if (!service.allow().isEmpty()) {
            ec2.modifyVpcEndpointServicePermissions(r ->
                    r.overrideConfiguration(as(owner))
                            .serviceId(created.serviceId())
                            .addAllowedPrincipals(service.allow()));
        }
        return created;
    }

    private static Optional<TagSpecification> tagged(ResourceType type, Map<String, String> tags) {
        var all =
                tags.entrySet().stream()
                        .map(e -> Tag.builder().key(e.getKey()).value(e.getValue()).build())
                        .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(TagSpecification.builder().resourceType(type).tags(all).build());
    }

    /** The endpoint's id; empty where the service does not exist for this account. */
    Optional<String> ask(Cast.Account account, String serviceName) {
        var vpc = vpc(account.id());
        try {
            var endpoint =
                    ec2.createVpcEndpoint(
                                    r -> {
                                        r.overrideConfiguration(as(account.id()))
                                                .vpcEndpointType("Interface")
                                                .vpcId(vpc)
                                                .serviceName(serviceName);
                                        tagged(ResourceType.VPC_ENDPOINT, account.tags())
                                                .ifPresent(r::tagSpecifications);
                                    })
                            .vpcEndpoint();
            return Optional.of(endpoint.vpcEndpointId());
        } catch (Ec2Exception e) {
            if (e.awsErrorDetails().errorCode().equals("InvalidServiceName")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String vpc(String account) {
        var known = vpcs.get(account);
        if (known == null || known.endpoints() >= IN_A_VPC) {
            var created =
                    ec2.createVpc(
                            r -> r.overrideConfiguration(as(account)).cidrBlock("10.0.0.0/16"));
            known = new Vpc(created.vpc().vpcId(), 0);
        }
        vpcs.put(account, new Vpc(known.id(), known.endpoints() + 1));
        return known.id();
    }

    void accept(String owner, String service, String endpoint) {
        var refused =
                ec2.acceptVpcEndpointConnections(r ->
                                r.overrideConfiguration(as(owner))
                                        .serviceId(service)
                                        .vpcEndpointIds(endpoint))
                        .unsuccessful();
        if (!refused.isEmpty()) {
            throw new Trouble("accept: " + refused.getFirst().error().message());
        }
    }

    void reject(String owner, String service, String endpoint) {
        var refused =
                ec2.rejectVpcEndpointConnections(r ->
                                r.overrideConfiguration(as(owner))
                                        .serviceId(service)
                                        .vpcEndpointIds(endpoint))
                        .unsuccessful();
        if (!refused.isEmpty()) {
            throw new Trouble("reject: " + refused.getFirst().error().message());
        }
    }

    void delete(String account, String endpoint) {
        ec2.deleteVpcEndpoints(r -> r.overrideConfiguration(as(account)).vpcEndpointIds(endpoint));
    }

    /** As the provider sees it; empty for none. */
    String state(String owner, String endpoint) {
        var filter = Filter.builder().name("vpc-endpoint-id").values(endpoint).build();
        var found =
                ec2.describeVpcEndpointConnections(
                                r -> r.overrideConfiguration(as(owner)).filters(filter))
                        .vpcEndpointConnections();
        return found.stream()
                .map(VpcEndpointConnection::vpcEndpointStateAsString)
                .findFirst()
                .orElse("");
    }

    /** As its consumer sees it; empty for none. */
    String ownState(String account, String endpoint) {
        try {
            var found =
                    ec2.describeVpcEndpoints(r ->
                                    r.overrideConfiguration(as(account))
                                            .vpcEndpointIds(List.of(endpoint)))
                            .vpcEndpoints();
            return found.isEmpty() ? "" : found.getFirst().stateAsString();
        } catch (Ec2Exception e) {
            return "";
        }
    }

    @Override
    public void close() {
        ec2.close();
    }
}
