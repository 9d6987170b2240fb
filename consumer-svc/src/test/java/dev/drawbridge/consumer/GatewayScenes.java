package dev.drawbridge.consumer;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** Gateway endpoints for S3, and the routes they make. */
final class GatewayScenes {

    static final String S3 = "com.amazonaws.us-east-1.s3";

    private GatewayScenes() {}

    static VpcEndpoint create(
            Scene scene, java.util.function.Consumer<CreateVpcEndpointRequest.Builder> more) {
        return scene.ec2()
                .createVpcEndpoint(r -> {
                    r.vpcId(scene.vpcId()).serviceName(S3);
                    more.accept(r);
                })
                .vpcEndpoint();
    }

    static VpcEndpoint found(Scene scene, String id) {
        return scene.ec2()
                .describeVpcEndpoints(r -> r.vpcEndpointIds(id))
                .vpcEndpoints()
                .getFirst();
    }

    static String main(Scene scene) {
        return scene.ec2()
                .describeRouteTables(r -> r.filters(f -> f.name("vpc-id").values(scene.vpcId())))
                .routeTables()
                .getFirst()
                .routeTableId();
    }

    static String table(Scene scene) {
        return scene.ec2()
                .createRouteTable(r -> r.vpcId(scene.vpcId()))
                .routeTable()
                .routeTableId();
    }

    static List<Route> managed(Scene scene, String table) {
        return scene
                .ec2()
                .describeRouteTables(r -> r.routeTableIds(table))
                .routeTables()
                .getFirst()
                .routes()
                .stream()
                .filter(route -> route.destinationPrefixListId() != null)
                .toList();
    }
}
