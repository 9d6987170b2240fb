package dev.drawbridge.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** A service whose load balancer listens on port 80, and an endpoint to it in two zones. */
final class Road {

    static final List<String> ZONES = List.of("use1-az1", "use1-az2");

    final Story story = new Story();
    final Ec2Client provider = Target.ec2(Target.PROVIDER);
    final Ec2Client consumer = Target.ec2(Target.CONSUMER);
    final ElasticLoadBalancingV2Client balancers = Target.balancers(Target.PROVIDER);
    final String vpc = story.vpc();
    final List<String> subnets = subnets(consumer, vpc);
    final String group =
            consumer.createSecurityGroup(
                            r -> r.vpcId(vpc).groupName("endpoint").description("of the endpoint"))
                    .groupId();
    final String targets = targetGroup();
    final String balancer = balancer();
    final ServiceConfiguration service = service();

    private static List<String> subnets(Ec2Client owner, String vpc) {
        var made = new ArrayList<String>();
        for (var zone : ZONES) {
            var range = "10.0." + made.size() + ".0/24";
            made.add(
                    owner.createSubnet(r -> r.vpcId(vpc).cidrBlock(range).availabilityZoneId(zone))
                            .subnet()
                            .subnetId());
        }
        return made;
    }

    private String targetGroup() {
        return balancers
                .createTargetGroup(r ->
                        r.name(name())
                                .protocol(ProtocolEnum.TCP)
                                .port(80)
                                .targetType(TargetTypeEnum.IP))
                .targetGroups()
                .getFirst()
                .targetGroupArn();
    }

    private String balancer() {
        var theirs = provider.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var arn =
                balancers
                        .createLoadBalancer(r ->
                                r.name(name())
                                        .type(LoadBalancerTypeEnum.NETWORK)
                                        .subnets(subnets(provider, theirs)))
                        .loadBalancers()
                        .getFirst()
                        .loadBalancerArn();
        balancers.createListener(r ->
                r.loadBalancerArn(arn)
                        .protocol(ProtocolEnum.TCP)
                        .port(80)
                        .defaultActions(
                                a -> a.type(ActionTypeEnum.FORWARD).targetGroupArn(targets)));
        return arn;
    }

    private static String name() {
        return "road-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private ServiceConfiguration service() {
        var made =
                provider.createVpcEndpointServiceConfiguration(
                                r -> r.acceptanceRequired(true).networkLoadBalancerArns(balancer))
                        .serviceConfiguration();
        provider.modifyVpcEndpointServicePermissions(r ->
                r.serviceId(made.serviceId())
                        .addAllowedPrincipals("arn:aws:iam::" + Target.CONSUMER + ":root"));
        return made;
    }

    void register(int port, String zone) {
        balancers.registerTargets(r ->
                r.targetGroupArn(targets)
                        .targets(t -> t.id("127.0.0.1").port(port).availabilityZone(zone)));
    }

    /** The provider's name of a zone. */
    String atTheProvider(String zoneId) {
        return provider.describeAvailabilityZones(r -> r.zoneIds(zoneId))
                .availabilityZones()
                .getFirst()
                .zoneName();
    }

    VpcEndpoint ask() {
        return story.ask(service, vpc, r -> r.subnetIds(subnets).securityGroupIds(group));
    }

    void allow(int port) {
        consumer.authorizeSecurityGroupIngress(r ->
                r.groupId(group)
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .cidrIp("10.0.0.0/16"));
    }

    void withdraw(int port) {
        consumer.revokeSecurityGroupIngress(r ->
                r.groupId(group)
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .cidrIp("10.0.0.0/16"));
    }

    String addressOf(VpcEndpoint endpoint) {
        return consumer.describeNetworkInterfaces(
                        r -> r.networkInterfaceIds(endpoint.networkInterfaceIds().getFirst()))
                .networkInterfaces()
                .getFirst()
                .privateIpAddress();
    }
}
