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
            if (vpcs.find(scope.account(), scope.region(), id).isEmpty()) {
                throw NotFound.vpc(id);
            }
            return switch (request.attribute()) {
                case "enableDnsSupport" -> new Response(id, new Value(true), null, null);
                case "enableDnsHostnames" -> new Response(id, null, new Value(false), null);
                case "enableNetworkAddressUsageMetrics" ->
                        new Response(id, null, null, new Value(false));
                default ->
                        throw Fault.invalidParameterValue(
                                "Value (%s) for parameter attribute is invalid. Unknown attribute."
                                        .formatted(request.attribute()));
            };
        }
    }
}
