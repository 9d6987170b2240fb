package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Every operation, by the owner, by who is permitted, by a stranger: not permitted = not there. */
@Tag("io")
final class StrangersTest {

    private static final String UNKNOWN = "vpce-svc-0123456789abcdef0";

    private final Scene scene = new Scene();

    /** What an operation tells about a service, in one line that names no id. */
    private interface Seen extends BiFunction<Ec2Client, String, Object> {}

    private static Map<String, Seen> operations(Connection connection) {
        var endpoint = List.of(connection.endpointId().value());
        var operations = new LinkedHashMap<String, Seen>();
        operations.put(
                "DescribeVpcEndpointServices",
                (ec2, id) ->
                        ec2.describeVpcEndpointServices(r -> r.serviceNames(name(id)))
                                .serviceDetails()
                                .size());
        operations.put(
                "DescribeVpcEndpointServiceConfigurations",
                (ec2, id) ->
                        ec2.describeVpcEndpointServiceConfigurations(r -> r.serviceIds(id))
                                .serviceConfigurations()
                                .size());
        operations.put(
                "DescribeVpcEndpointServicePermissions",
                (ec2, id) ->
                        ec2.describeVpcEndpointServicePermissions(r -> r.serviceId(id))
                                .allowedPrincipals()
                                .size());
        operations.put(
                "DescribeVpcEndpointConnections",
                (ec2, id) ->
                        ec2.describeVpcEndpointConnections(
                                        r -> r.filters(f -> f.name("service-id").values(id)))
                                .vpcEndpointConnections()
                                .size());
        operations.put(
                "ModifyVpcEndpointServiceConfiguration",
                (ec2, id) ->
                        ec2.modifyVpcEndpointServiceConfiguration(r -> r.serviceId(id))
                                .returnValue());
        operations.put(
                "ModifyVpcEndpointServicePermissions",
                (ec2, id) ->
                        ec2.modifyVpcEndpointServicePermissions(
                                        r -> r.serviceId(id).removeAllowedPrincipals("*"))
                                .returnValue());
        operations.put(
                "AcceptVpcEndpointConnections",
                (ec2, id) ->
                        ec2.acceptVpcEndpointConnections(
                                        r -> r.serviceId(id).vpcEndpointIds(endpoint))
                                .unsuccessful());
        operations.put(
                "RejectVpcEndpointConnections",
                (ec2, id) ->
                        ec2.rejectVpcEndpointConnections(
                                        r -> r.serviceId(id).vpcEndpointIds(endpoint))
                                .unsuccessful());
        operations.put(
                "StartVpcEndpointServicePrivateDnsVerification",
                (ec2, id) ->
                        ec2.startVpcEndpointServicePrivateDnsVerification(r -> r.serviceId(id))
                                .returnValue());
        operations.put(
                "ModifyVpcEndpointServicePayerResponsibility",
                (ec2, id) ->
                        ec2.modifyVpcEndpointServicePayerResponsibility(
                                        r -> r.serviceId(id).payerResponsibility("ServiceOwner"))
                                .returnValue());
        operations.put(
                "CreateTags",
                (ec2, id) ->
                        ec2.createTags(r -> r.resources(id).tags(t -> t.key("k").value("v")))
                                .sdkFields());
        operations.put(
                "DeleteTags",
                (ec2, id) ->
                        ec2.deleteTags(r -> r.resources(id).tags(t -> t.key("k"))).sdkFields());
        return operations;
    }

    @Test
    void s36_the_owner_may_do_everything() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        var seen = new LinkedHashMap<String, Object>();
        operations(connection)
                .forEach(
                        (name, operation) -> seen.put(name, tell(operation, scene.owner, service)));
        assertThat(seen.values().stream().map(Object::toString))
                .containsExactly(
                        "1",
                        "1",
                        "1",
                        "1",
                        "true",
                        "true",
                        "[]",
                        "[]",
                        "400 InvalidParameter The service <id> has no private DNS name to verify",
                        "true",
                        "[]",
                        "[]");
    }

    @Test
    void s36_who_is_permitted_sees_the_service_and_nothing_else() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        operations(connection)
                .forEach((name, operation) -> {
                    var here = tell(operation, Scene.CONSUMER, service);
                    if (name.equals("DescribeVpcEndpointServices")) {
                        assertThat(here).isEqualTo("1");
                    } else {
                        assertThat(here)
                                .as(name)
                                .isEqualTo(tell(operation, Scene.CONSUMER, UNKNOWN));
                    }
                });
        assertThat(scene.state(connection)).contains("pendingAcceptance");
    }

    @Test
    void s36_to_a_stranger_the_service_is_like_one_that_never_was() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        operations(connection)
                .forEach((name, operation) ->
                        assertThat(tell(operation, Scene.STRANGER, service))
                                .as(name)
                                .isEqualTo(tell(operation, Scene.STRANGER, UNKNOWN)));
        assertThat(deleteByStranger(service)).isEqualTo(deleteByStranger(UNKNOWN));
        assertThat(scene.state(connection)).contains("pendingAcceptance");
        var everything =
                scene.provider.as(Scene.STRANGER).describeVpcEndpointServices().serviceNames();
        assertThat(everything).doesNotContain(name(service));
    }

    private String deleteByStranger(String service) {
        return scene.provider
                .as(Scene.STRANGER)
                .deleteVpcEndpointServiceConfigurations(r -> r.serviceIds(service))
                .unsuccessful()
                .toString()
                .replace(service, "<id>");
    }

    private String tell(Seen operation, String account, String service) {
        try {
            return operation.apply(scene.provider.as(account), service).toString();
        } catch (Ec2Exception e) {
            var error = e.awsErrorDetails();
            return (e.statusCode() + " " + error.errorCode() + " " + error.errorMessage())
                    .replace(service, "<id>");
        }
    }

    private static String name(String serviceId) {
        return "com.amazonaws.vpce.us-east-1." + serviceId;
    }
}
