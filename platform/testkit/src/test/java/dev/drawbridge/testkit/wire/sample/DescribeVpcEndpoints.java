package dev.drawbridge.testkit.wire.sample;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.Wire;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DescribeVpcEndpoints(
        @Wire("VpcEndpointId") List<String> vpcEndpointIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Group(String groupId, String groupName) {}

    record Endpoint(
            String vpcEndpointId,
            @Wire("groupSet") List<Group> groups,
            @Wire("tagSet") List<Tag> tags,
            boolean privateDnsEnabled,
            Instant creationTimestamp) {}

    record Response(@Wire("vpcEndpointSet") List<Endpoint> vpcEndpoints) {}

    record Handler() implements Ec2Operation<DescribeVpcEndpoints, Response> {
        @Override
        public Response answer(DescribeVpcEndpoints request, Call call) {
            return new Response(List.of());
        }
    }
}
