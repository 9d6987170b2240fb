package dev.drawbridge.bench.under;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A provider's service and a consumer's VPCs with one subnet each: enough VPCs that the quota of 50
 * endpoints a VPC is never met. The very same calls make it on Drawbridge and on moto.
 */
public record Scene(
        AwsClient aws, String consumer, String serviceId, String serviceName, List<Place> places) {

    public static final String PROVIDER = "111111111111";
    public static final String CONSUMER = "222222222222";
    public static final String LOAD_BALANCER =
            "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/bench/0123456789abcdef";
    private static final int ENDPOINTS_A_VPC = 45;

    public record Place(String vpcId, String subnetId) {}

    public static Scene set(AwsClient aws, boolean acceptanceRequired, int endpoints) {
        return set(aws, CONSUMER, LOAD_BALANCER, acceptanceRequired, endpoints);
    }

    public static Scene set(
            AwsClient aws,
            String consumer,
            String loadBalancer,
            boolean acceptanceRequired,
            int endpoints) {
        var service =
                aws.ec2(
                        PROVIDER,
                        "CreateVpcEndpointServiceConfiguration",
                        "AcceptanceRequired",
                        String.valueOf(acceptanceRequired),
                        "NetworkLoadBalancerArn.1",
                        loadBalancer);
        var serviceId = AwsClient.value(service, "serviceId");
        aws.ec2(
                PROVIDER,
                "ModifyVpcEndpointServicePermissions",
                "ServiceId",
                serviceId,
                "AddAllowedPrincipals.1",
                "arn:aws:iam::" + consumer + ":root");
        var places =
                IntStream.rangeClosed(0, endpoints / ENDPOINTS_A_VPC)
                        .mapToObj(_ -> place(aws, consumer))
                        .toList();
        return new Scene(aws, consumer, serviceId, AwsClient.value(service, "serviceName"), places);
    }

    private static Place place(AwsClient aws, String consumer) {
        var vpc = aws.ec2(consumer, "CreateVpc", "CidrBlock", "10.0.0.0/16");
        var vpcId = AwsClient.value(vpc, "vpcId");
        var subnet = aws.ec2(consumer, "CreateSubnet", "VpcId", vpcId, "CidrBlock", "10.0.0.0/20");
        return new Place(vpcId, AwsClient.value(subnet, "subnetId"));
    }

    /** Creates an endpoint and answers its id. */
    public String createEndpoint(int index) {
        var place = places.get(index % places.size());
        var answer =
                aws.ec2(
                        consumer,
                        "CreateVpcEndpoint",
                        "VpcEndpointType",
                        "Interface",
                        "VpcId",
                        place.vpcId(),
                        "ServiceName",
                        serviceName,
                        "SubnetId.1",
                        place.subnetId());
        return AwsClient.value(answer, "vpcEndpointId");
    }

    public String describe(String endpointId) {
        return aws.ec2(consumer, "DescribeVpcEndpoints", "VpcEndpointId.1", endpointId);
    }

    /** Lists all, page by page as a client would. */
    public int listAll() {
        int seen = 0;
        var answer = aws.ec2(consumer, "DescribeVpcEndpoints");
        seen += AwsClient.values(answer, "vpcEndpointId").size();
        for (var token = AwsClient.values(answer, "nextToken");
                !token.isEmpty() && !token.getFirst().isEmpty();
                token = AwsClient.values(answer, "nextToken")) {
            answer = aws.ec2(consumer, "DescribeVpcEndpoints", "NextToken", token.getFirst());
            seen += AwsClient.values(answer, "vpcEndpointId").size();
        }
        return seen;
    }
}
