package dev.drawbridge.bench;

import dev.drawbridge.bench.under.AwsClient;

/** How fast it is said whether a path is open, and what closes it. */
final class Asking {

    private static final String ACCOUNT = "555555555555";
    private static final String KINESIS = "com.amazonaws.us-east-1.kinesis-streams";
    private static final int CLIENTS = 4;

    private final AwsClient aws;
    private final Report report;

    Asking(AwsClient aws, Report report) {
        this.aws = aws;
        this.report = report;
    }

    void paths(int count) {
        var question = question();
        report.add(
                Load.closed(
                        "drawbridge: path question, %d clients".formatted(CLIENTS),
                        CLIENTS,
                        count,
                        _ -> aws.api(ACCOUNT, "/v1/consumer/paths", question)));
    }

    private String question() {
        var vpc = made("vpcId", "CreateVpc", "CidrBlock", "10.0.0.0/16");
        var subnet = made("subnetId", "CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24");
        var name =
                made(
                        "dnsName",
                        "CreateVpcEndpoint",
                        "VpcId",
                        vpc,
                        "VpcEndpointType",
                        "Interface",
                        "ServiceName",
                        KINESIS,
                        "SubnetId.1",
                        subnet);
        return "{\"from\": {\"subnet\": \"%s\"}, \"to\": \"%s\"}".formatted(subnet, name);
    }

    private String made(String element, String action, String... parameters) {
        return AwsClient.value(aws.ec2(ACCOUNT, action, parameters), element);
    }
}
