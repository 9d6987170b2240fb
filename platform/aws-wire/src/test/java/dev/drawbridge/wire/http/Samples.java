package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.SnsOperation;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations with every shape there is, named as AWS's own so that real clients can call them. */
final class Samples {

    private Samples() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                new DescribeVpcEndpoints.Handler(),
                new CreateVpcEndpoint.Handler(),
                new CreateTopic.Handler(),
                new DeleteTopic.Handler(),
                new Publish.Handler(),
                new Unsubscribe.Handler());
    }

    record DescribeVpcEndpoints(
            @Wire("VpcEndpointId") List<String> vpcEndpointIds,
            @Wire("Filter") List<Filter> filters,
            @Nullable Integer maxResults,
            @Nullable String nextToken) {

        record Endpoint(
                String vpcEndpointId,
                String vpcId,
                String state,
                @Wire("subnetIdSet") List<String> subnetIds,
                @Wire("tagSet") List<Tag> tags,
                boolean privateDnsEnabled,
                Instant creationTimestamp,
                @Nullable String ownerId) {}

        record Response(
                @Wire("vpcEndpointSet") List<Endpoint> vpcEndpoints, @Nullable String nextToken) {}

        record Handler() implements Ec2Operation<DescribeVpcEndpoints, Response> {
            @Override
            public Response answer(DescribeVpcEndpoints request, Call call) {
                var found =
                        request.vpcEndpointIds().stream()
                                .map(id -> endpoint(id, call.account(), request.filters()))
                                .toList();
                return new Response(found, request.nextToken());
            }

            private static Endpoint endpoint(String id, String account, List<Filter> filters) {
                var tags = filters.stream().map(f -> new Tag(f.name(), f.values().toString()));
                return new Endpoint(
                        id,
                        "vpc-1",
                        "available",
                        List.of(),
                        tags.toList(),
                        false,
                        Instant.parse("2017-11-30T10:00:24.35Z"),
                        account);
            }
        }
    }

    record CreateVpcEndpoint(
            String vpcId,
            @Nullable Boolean privateDnsEnabled,
            @Nullable DnsOptions dnsOptions,
            @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

        record DnsOptions(@Nullable String dnsRecordIpType) {}

        record Made(String vpcEndpointId, @Nullable Boolean privateDnsEnabled) {}

        record Response(Made vpcEndpoint) {}

        record Handler() implements Ec2Operation<CreateVpcEndpoint, Response> {
            @Override
            public Response answer(CreateVpcEndpoint request, Call call) {
                switch (request.vpcId()) {
                    case "vpc-defect" -> throw new IllegalStateException("a defect of ours");
                    case "vpc-wrapped" ->
                            throw new IllegalStateException(
                                    new Fault("InvalidVpcID.NotFound", "wrapped"));
                    default -> {
                        var tags = TagSpecification.tagsFor("t", request.tagSpecifications());
                        return new Response(
                                new Made(request.vpcId() + tags, request.privateDnsEnabled()));
                    }
                }
            }
        }
    }

    record CreateTopic(String name, Map<String, String> attributes, List<Tag> tags) {

        record Response(String topicArn) {}

        record Handler() implements SnsOperation<CreateTopic, Response> {
            @Override
            public Response answer(CreateTopic request, Call call) {
                return new Response(
                        "arn:aws:sns:%s:%s:%s"
                                .formatted(call.region(), call.account(), request.name()));
            }
        }
    }

    record DeleteTopic(String topicArn) {

        record Handler() implements SnsOperation<DeleteTopic, @Nullable Void> {
            @Override
            public @Nullable Void answer(DeleteTopic request, Call call) {
                return null;
            }
        }
    }

    record Publish(String message, Map<String, Attribute> messageAttributes) {

        record Attribute(
                String dataType, @Nullable String stringValue, byte @Nullable [] binaryValue) {}

        record Response(String messageId) {}

        record Handler() implements SnsOperation<Publish, Response> {
            @Override
            public Response answer(Publish request, Call call) {
                return new Response(request.message() + request.messageAttributes().keySet());
            }
        }
    }

    record Unsubscribe(String subscriptionArn) {

        record Handler() implements SnsOperation<Unsubscribe, @Nullable Void> {
            @Override
            public @Nullable Void answer(Unsubscribe request, Call call) {
                return null;
            }

            @Override
            public boolean admitsAnonymous() {
                return true;
            }
        }
    }
}
