package dev.drawbridge.provider;

import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Connection;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/** A provider that nobody else has, its service, and what a test does with them. */
public final class Scene {

    static final String CONSUMER = "222222222222";
    static final String STRANGER = "333333333333";

    private static final AtomicLong ACCOUNTS = new AtomicLong(500_000_000_000L);

    public final Provider provider = Provider.running();
    final String owner = String.valueOf(ACCOUNTS.incrementAndGet());

    public String account() {
        return owner;
    }

    Ec2Client owner() {
        return provider.as(owner);
    }

    public String service(boolean acceptanceRequired) {
        var id =
                owner().createVpcEndpointServiceConfiguration(r ->
                                r.networkLoadBalancerArns(balancer(owner))
                                        .acceptanceRequired(acceptanceRequired))
                        .serviceConfiguration()
                        .serviceId();
        permit(id, "arn:aws:iam::" + CONSUMER + ":root");
        return id;
    }

    public void permit(String serviceId, String principal) {
        owner().modifyVpcEndpointServicePermissions(
                        r -> r.serviceId(serviceId).addAllowedPrincipals(principal));
    }

    void forbid(String serviceId, String principal) {
        owner().modifyVpcEndpointServicePermissions(
                        r -> r.serviceId(serviceId).removeAllowedPrincipals(principal));
    }

    static String balancer(String account) {
        return "arn:aws:elasticloadbalancing:us-east-1:%s:loadbalancer/net/demo/0123456789abcdef"
                .formatted(account);
    }

    /** One that stands in one zone. */
    public String loadBalancer() {
        var subnet = provider.consumer().subnet(owner, Ids.random("vpc"), "use1-az1");
        return provider.balancersAs(owner)
                .createLoadBalancer(r -> r.name("demo").type("network").subnets(subnet))
                .loadBalancers()
                .getFirst()
                .loadBalancerArn();
    }

    Connection asks(String serviceId) {
        return provider.consumer().asks(CONSUMER, serviceId, owner);
    }

    /** Asked, and waiting for a decision. */
    public Connection waiting(String serviceId) {
        var connection = asks(serviceId);
        awaitState(connection, "pendingAcceptance");
        return connection;
    }

    void awaitState(Connection connection, String state) {
        await().until(() -> state(connection), Optional.of(state)::equals);
    }

    void awaitGone(Connection connection) {
        await().until(() -> state(connection).isEmpty());
    }

    Optional<String> state(Connection connection) {
        return shown(owner(), connection).map(VpcEndpointConnection::vpcEndpointStateAsString);
    }

    static Optional<VpcEndpointConnection> shown(Ec2Client who, Connection connection) {
        var byId =
                Filter.builder()
                        .name("vpc-endpoint-id")
                        .values(connection.endpointId().value())
                        .build();
        return who
                .describeVpcEndpointConnections(r -> r.filters(byId))
                .vpcEndpointConnections()
                .stream()
                .findFirst();
    }

    public List<UnsuccessfulItem> accept(String serviceId, Connection... connections) {
        return owner().acceptVpcEndpointConnections(
                        r -> r.serviceId(serviceId).vpcEndpointIds(ids(connections)))
                .unsuccessful();
    }

    public List<UnsuccessfulItem> reject(String serviceId, Connection... connections) {
        return owner().rejectVpcEndpointConnections(
                        r -> r.serviceId(serviceId).vpcEndpointIds(ids(connections)))
                .unsuccessful();
    }

    public List<UnsuccessfulItem> delete(String serviceId) {
        return owner().deleteVpcEndpointServiceConfigurations(r -> r.serviceIds(serviceId))
                .unsuccessful();
    }

    static List<String> ids(Connection... connections) {
        return java.util.Arrays.stream(connections).map(c -> c.endpointId().value()).toList();
    }
}
