package dev.drawbridge.provider;

import static dev.drawbridge.provider.ServicesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;

/** Network Load Balancers, by AWS's own SDK, and the zones services have from them. */
@Tag("io")
final class LoadBalancersTest {

    private final Scene scene = new Scene();
    private final String vpc = Ids.random("vpc");

    @Test
    @DisplayName("S20 a service is offered where its load balancers stand, and nowhere else")
    void s20_zones_come_from_the_load_balancers() {
        var first = make("first", "use1-az1");
        var second = make("second", "use1-az3", "use1-az1");
        var service = serviceBehind(first);
        assertThat(zones(service)).containsExactly("use1-az1");
        scene.owner()
                .modifyVpcEndpointServiceConfiguration(r ->
                        r.serviceId(service).addNetworkLoadBalancerArns(second.loadBalancerArn()));
        assertThat(zones(service)).containsExactly("use1-az1", "use1-az3");
    }

    @Test
    void a_new_zone_of_the_load_balancer_is_taken_up_by_an_empty_modification() {
        var balancer = make("growing", "use1-az1");
        var service = serviceBehind(balancer);
        elb().setSubnets(r ->
                r.loadBalancerArn(balancer.loadBalancerArn())
                        .subnets(subnet("use1-az1"), subnet("use1-az2")));
        assertThat(zones(service)).containsExactly("use1-az1");
        scene.owner().modifyVpcEndpointServiceConfiguration(r -> r.serviceId(service));
        assertThat(zones(service)).containsExactly("use1-az1", "use1-az2");
    }

    @Test
    @DisplayName("S22 provider in 1a and 1c, consumer in 1a and 1b: the consumer is shown 1a only")
    void s22_only_the_zones_both_have_are_shown() {
        var service = serviceBehind(make("s22", "use1-az1", "use1-az3"));
        scene.permit(service, "*");
        var name = "com.amazonaws.vpce.us-east-1." + service;
        assertThat(shownTo(scene.owner, name).availabilityZones())
                .containsExactly("us-east-1a", "us-east-1c");
        assertThat(shownTo("444444444444", name).availabilityZones()).containsExactly("us-east-1a");
        assertThat(shownTo("444444444444", name).availabilityZoneIds()).containsExactly("use1-az1");
        assertThat(shownTo("555555555555", name).availabilityZones())
                .containsExactly("us-east-1a", "us-east-1b");
        assertThat(shownTo("555555555555", name).availabilityZoneIds())
                .containsExactly("use1-az1", "use1-az3");
    }

    @Test
    void one_is_described_changed_and_tagged_as_aws_does() {
        var made = make("demo", "use1-az2");
        assertThat(made.typeAsString()).isEqualTo("network");
        assertThat(made.state().codeAsString()).isEqualTo("active");
        assertThat(made.dnsName()).matches("demo-[0-9a-f]{16}\\.elb\\.us-east-1\\.amazonaws\\.com");
        assertThat(made.vpcId()).isEqualTo(vpc);
        assertThat(made.availabilityZones())
                .extracting(AvailabilityZone::zoneName)
                .containsExactly("us-east-1b");
        var arn = made.loadBalancerArn();
        assertThat(elb().describeLoadBalancers(r -> r.names("demo")).loadBalancers())
                .containsExactly(made);
        elb().modifyLoadBalancerAttributes(r ->
                r.loadBalancerArn(arn)
                        .attributes(attribute("load_balancing.cross_zone.enabled", "true")));
        assertThat(elb().describeLoadBalancerAttributes(r -> r.loadBalancerArn(arn)).attributes())
                .contains(
                        attribute("load_balancing.cross_zone.enabled", "true"),
                        attribute("deletion_protection.enabled", "false"));
        elb().addTags(r -> r.resourceArns(arn).tags(t -> t.key("drawbridge:target").value("x:1")));
        elb().addTags(r -> r.resourceArns(arn).tags(t -> t.key("b").value("2")));
        elb().removeTags(r -> r.resourceArns(arn).tagKeys("b"));
        assertThat(elb().describeTags(r -> r.resourceArns(arn)).tagDescriptions().getFirst().tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("x:1"));
    }

    @Test
    void one_is_shown_with_its_security_groups() {
        var subnet = subnet("use1-az1");
        var made =
                elb().createLoadBalancer(r ->
                                r.name("guarded")
                                        .type(LoadBalancerTypeEnum.NETWORK)
                                        .subnets(subnet)
                                        .securityGroups("sg-0a", "sg-0b"))
                        .loadBalancers()
                        .getFirst();
        assertThat(made.securityGroups()).containsExactly("sg-0a", "sg-0b");
        refusedHere("DuplicateLoadBalancerName", () -> make(elb(), "guarded", subnet));
    }

    @Test
    void one_behind_a_service_is_not_taken_down_nor_one_that_is_protected() {
        var balancer = make("used", "use1-az1");
        var arn = balancer.loadBalancerArn();
        var service = serviceBehind(balancer);
        refusedHere("ResourceInUse", () -> elb().deleteLoadBalancer(r -> r.loadBalancerArn(arn)));
        scene.delete(service);
        elb().modifyLoadBalancerAttributes(r ->
                r.loadBalancerArn(arn)
                        .attributes(attribute("deletion_protection.enabled", "true")));
        refusedHere(
                "OperationNotPermitted",
                () -> elb().deleteLoadBalancer(r -> r.loadBalancerArn(arn)));
        elb().modifyLoadBalancerAttributes(r ->
                r.loadBalancerArn(arn)
                        .attributes(attribute("deletion_protection.enabled", "false")));
        elb().deleteLoadBalancer(r -> r.loadBalancerArn(arn));
        elb().deleteLoadBalancer(r -> r.loadBalancerArn(arn));
        refusedHere(
                "LoadBalancerNotFound",
                () -> elb().describeLoadBalancers(r -> r.loadBalancerArns(arn)));
        refused("InvalidNetworkLoadBalancerArn.NotFound", () -> serviceBehind(balancer));
        assertThat(make("used", "use1-az1").loadBalancerArn()).isNotEqualTo(arn);
    }

    @Test
    void what_is_wrong_is_said_and_what_is_another_s_is_not_there() {
        var subnet = subnet("use1-az1");
        refusedHere(
                "SubnetNotFound",
                () -> make(scene.provider.balancersAs(Scene.STRANGER), "theirs", subnet));
        refusedHere(
                "InvalidConfigurationRequest",
                () -> make(elb(), "twice", subnet, subnet("use1-az1")));
        refusedHere(
                "ValidationError",
                () -> elb().createLoadBalancer(r -> r.name("application").subnets(subnet)));
        var arn = make(elb(), "mine", subnet).loadBalancerArn();
        assertThat(make(elb(), "mine", subnet).loadBalancerArn()).isEqualTo(arn);
        refusedHere("DuplicateLoadBalancerName", () -> make("mine", "use1-az2"));
        var stranger = scene.provider.balancersAs(Scene.STRANGER);
        refusedHere(
                "LoadBalancerNotFound",
                () -> stranger.describeLoadBalancers(r -> r.loadBalancerArns(arn)));
        refusedHere(
                "LoadBalancerNotFound",
                () -> stranger.addTags(r -> r.resourceArns(arn).tags(t -> t.key("a").value("b"))));
        stranger.deleteLoadBalancer(r -> r.loadBalancerArn(arn));
        assertThat(elb().describeLoadBalancers(r -> r.loadBalancerArns(arn)).loadBalancers())
                .hasSize(1);
    }

    private ElasticLoadBalancingV2Client elb() {
        return scene.provider.balancersAs(scene.owner);
    }

    private String subnet(String zoneId) {
        return scene.provider.consumer().subnet(scene.owner, vpc, zoneId);
    }

    private LoadBalancer make(String name, String... zoneIds) {
        return make(
                elb(), name, List.of(zoneIds).stream().map(this::subnet).toArray(String[]::new));
    }

    private static LoadBalancer make(
            ElasticLoadBalancingV2Client elb, String name, String... subnets) {
        return elb.createLoadBalancer(
                        r -> r.name(name).type(LoadBalancerTypeEnum.NETWORK).subnets(subnets))
                .loadBalancers()
                .getFirst();
    }

    private String serviceBehind(LoadBalancer balancer) {
        return scene.owner()
                .createVpcEndpointServiceConfiguration(
                        r -> r.networkLoadBalancerArns(balancer.loadBalancerArn()))
                .serviceConfiguration()
                .serviceId();
    }

    private List<String> zones(String service) {
        return scene.owner()
                .describeVpcEndpointServiceConfigurations(r -> r.serviceIds(service))
                .serviceConfigurations()
                .getFirst()
                .availabilityZoneIds();
    }

    private ServiceDetail shownTo(String account, String name) {
        return scene.provider
                .as(account)
                .describeVpcEndpointServices(r -> r.serviceNames(name))
                .serviceDetails()
                .getFirst();
    }

    private static LoadBalancerAttribute attribute(String key, String value) {
        return LoadBalancerAttribute.builder().key(key).value(value).build();
    }

    private static void refusedHere(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ElasticLoadBalancingV2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
