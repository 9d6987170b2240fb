package dev.drawbridge.consumer;

import dev.drawbridge.events.id.ServiceName;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** A VPC with a subnet, in the hands of one account. */
record Scene(Ec2Client ec2, String vpcId, String subnetId) {

    static Scene of(Ec2Client ec2) {
        return of(ec2, "10.0.0.0/24");
    }

    static Scene of(Ec2Client ec2, String subnetRange) {
        var vpc = ec2.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        return new Scene(ec2, vpc, subnet(ec2, vpc, subnetRange, "us-east-1a"));
    }

    static String subnet(Ec2Client ec2, String vpcId, String range, String zone) {
        return ec2.createSubnet(r -> r.vpcId(vpcId).cidrBlock(range).availabilityZone(zone))
                .subnet()
                .subnetId();
    }

    CreateVpcEndpointRequest request(ServiceName service) {
        return CreateVpcEndpointRequest.builder()
                .vpcEndpointType(VpcEndpointType.INTERFACE)
                .serviceName(service.value())
                .vpcId(vpcId)
                .subnetIds(subnetId)
                .build();
    }

    VpcEndpoint endpoint(ServiceName service) {
        return ec2.createVpcEndpoint(request(service)).vpcEndpoint();
    }

    String state(String endpointId) {
        return ec2.describeVpcEndpoints(r -> r.vpcEndpointIds(endpointId))
                .vpcEndpoints()
                .getFirst()
                .stateAsString();
    }
}
