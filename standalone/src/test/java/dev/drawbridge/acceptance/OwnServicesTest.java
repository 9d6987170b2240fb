package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;

/** AWS's own services through their endpoints: this house's API answers. */
@Tag("io")
final class OwnServicesTest {

    private final Story story = new Story();
    private final String vpc = story.vpc();
    private final String subnet = story.subnet(vpc, 1, "us-east-1a");

    @Test
    @DisplayName(
            "S44 S42 B5 describe-load-balancers by the names of an endpoint, as far as its policy and the network ACL allow")
    void s44_describe_load_balancers_through_an_endpoint() throws IOException {
        var consumer = Target.ec2(Target.CONSUMER);
        consumer.modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsHostnames(v -> v.value(true)));
        var elb = Target.balancers(Target.CONSUMER);
        var name = "mine-" + vpc.substring(vpc.length() - 8);
        elb.createLoadBalancer(
                r -> r.name(name).type(LoadBalancerTypeEnum.NETWORK).subnets(subnet));
        var endpoint = endpoint();
        var regional = "http://" + endpoint.dnsEntries().getFirst().dnsName();
        try (var travelling = through(regional)) {
            assertThat(travelling.describeLoadBalancers(r -> r.names(name)).loadBalancers())
                    .hasSize(1);
        }
        var acl = consumer.createNetworkAcl(r -> r.vpcId(vpc)).networkAcl().networkAclId();
        var id = endpoint.vpcEndpointId();
        consumer.modifyVpcEndpoint(r ->
                r.vpcEndpointId(id)
                        .policyDocument(
                                "{\"Statement\": [{\"Sid\": \"Look\", \"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"elasticloadbalancing:Describe*\", \"Resource\": \"*\"}]}"));
        awaitAvailable(id);
        try (var looking = Traveller.from(subnet);
                var travelling = through(regional)) {
            var look = regional + "/?Action=DescribeLoadBalancers&Version=2015-12-01";
            assertThat(looking.get(look).text()).contains("<LoadBalancers");
            nothingElse(looking, regional);
            travelling.describeLoadBalancers(r -> r.names(name));
            assertThatThrownBy(() ->
                            travelling.createTargetGroup(
                                    r -> r.name("no").protocol("TCP").port(80).targetType("ip")))
                    .isInstanceOfSatisfying(
                            ElasticLoadBalancingV2Exception.class,
                            e -> assertThat(e.statusCode()).isEqualTo(403));
        }
        var elsewhere = story.subnet(vpc, 2, "us-east-1a");
        var seen = Traveller.from(elsewhere);
        assertThat(seen.get(regional + "/?Action=X&Version=2015-12-01").text())
                .contains("closed endpoint policy");
        var association =
                consumer
                        .describeNetworkAcls(r ->
                                r.filters(f -> f.name("association.subnet-id").values(elsewhere)))
                        .networkAcls()
                        .getFirst()
                        .associations()
                        .stream()
                        .filter(a -> a.subnetId().equals(elsewhere))
                        .findFirst()
                        .orElseThrow()
                        .networkAclAssociationId();
        consumer.replaceNetworkAclAssociation(r -> r.associationId(association).networkAclId(acl));
        assertThat(seen.get(regional + "/").text()).contains("source network ACL, out: " + acl);
        seen.close();
    }

    /** What the policy does not allow is not had by saying it otherwise. */
    private static void nothingElse(Traveller looking, String regional) throws IOException {
        var make = "Action=CreateLoadBalancer&Name=no&Version=2015-12-01";
        for (var rest :
                List.of(
                        "/?" + make,
                        "/?" + make.replace("Action", "%41ction"),
                        "/?Action=DescribeVpcs&Version=2016-11-15",
                        "/?Version=2015-12-01",
                        "/v1/consumer/openapi.json",
                        "/connections")) {
            var seen = looking.get(regional + rest);
            assertThat(seen.status()).as(rest).isEqualTo(403);
            assertThat(seen.text()).as(rest).contains("closed endpoint policy");
        }
        assertThat(looking.post(regional + "/", make).status()).isEqualTo(403);
        var host = regional.substring("http://".length());
        assertThat(looking.tunnel(host + ":80", "")).startsWith("HTTP/1.1 403");
    }

    private VpcEndpoint endpoint() {
        var consumer = Target.ec2(Target.CONSUMER);
        var made =
                consumer.createVpcEndpoint(r ->
                                r.vpcEndpointType("Interface")
                                        .vpcId(vpc)
                                        .privateDnsEnabled(true)
                                        .serviceName("com.amazonaws.us-east-1.elasticloadbalancing")
                                        .subnetIds(subnet))
                        .vpcEndpoint();
        awaitAvailable(made.vpcEndpointId());
        return story.endpoint(made.vpcEndpointId());
    }

    /** What is modified is pending for a moment. */
    private void awaitAvailable(String id) {
        await().atMost(Story.SOON)
                .until(() -> story.endpoint(id).stateAsString(), "available"::equals);
    }

    private ElasticLoadBalancingV2Client through(String url) {
        var proxy =
                ProxyConfiguration.builder()
                        .endpoint(URI.create("http://127.0.0.1:" + Target.flowPort()))
                        .username(Target.CONSUMER + "+" + subnet)
                        .password("x")
                        .preemptiveBasicAuthenticationEnabled(true)
                        .build();
        return ElasticLoadBalancingV2Client.builder()
                .endpointOverride(URI.create(url))
                .region(Region.US_EAST_1)
                .credentialsProvider(Target.credentials(Target.CONSUMER))
                .httpClient(Apache5HttpClient.builder().proxyConfiguration(proxy).build())
                .build();
    }
}
