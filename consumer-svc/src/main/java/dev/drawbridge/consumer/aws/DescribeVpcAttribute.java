package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeVpcAttribute */
record DescribeVpcAttribute(String vpcId, String attribute) {

    record Response(
            String vpcId,
            @Nullable Value enableDnsSupport,
            @Nullable Value enableDnsHostnames,
            @Nullable Value enableNetworkAddressUsageMetrics) {}

    /** AWS: AttributeBooleanValue */
    record Value(boolean value) {}

    @Component("describeVpcAttribute")
    record Handler(Vpcs vpcs) implements Ec2Operation<DescribeVpcAttribute, Response> {
        @Override
        public Response answer(DescribeVpcAttribute request, Call call) {
            var scope = Scope.of(call);
            var id = Given.vpc(request.vpcId()).value();
            var attributes =
                    vpcs.find(scope.account(), scope.region(), id)
                            .orElseThrow(() -> NotFound.vpc(id))
                            .attributes();
            return switch (request.attribute()) {
                case "enableDnsSupport" ->
                        new Response(id, new Value(attributes.dnsSupport()), null, null);
                case "enableDnsHostnames" ->
                        new Response(id, null, new Value(attributes.dnsHostnames()), null);
                case "enableNetworkAddressUsageMetrics" ->
                        new Response(id, null, null, new Value(attributes.usageMetrics()));
                default ->
                        throw Fault.invalidParameterValue(
                                "Value (%s) for parameter attribute is invalid. Unknown attribute."
                                        .formatted(request.attribute()));
            };
        }
    }
}
