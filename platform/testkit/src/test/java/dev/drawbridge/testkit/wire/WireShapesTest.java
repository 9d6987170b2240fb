package dev.drawbridge.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.SnsOperation;
import dev.drawbridge.wire.sts.StsOperations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireShapesTest {

    @Test
    void handlers_are_found_by_their_package() {
        assertThat(Handlers.in("dev.drawbridge.testkit.wire.sample"))
                .extracting(Class::getName)
                .containsExactly(
                        "dev.drawbridge.testkit.wire.sample.DescribeVpcEndpoints$Handler",
                        "dev.drawbridge.testkit.wire.sample.Publish$Handler");
        assertThat(Handlers.in("dev.drawbridge.wire.sts")).hasSize(2);
    }

    @Test
    void right_shapes_do_not_differ() {
        var sts = StsOperations.all("a master key for tests", Clock.systemUTC());
        assertThat(WireShapes.differences(sts.stream().map(Object::getClass).toList())).isEmpty();
        assertThat(WireShapes.differences(Handlers.in("dev.drawbridge.testkit.wire.sample")))
                .isEmpty();
    }

    @Test
    void every_difference_is_told_at_once() {
        assertThat(
                        WireShapes.differences(
                                List.of(
                                        DescribeVpcs.Handler.class,
                                        FlyToTheMoon.Handler.class,
                                        CreateTopic.Handler.class)))
                .containsExactly(
                        "DescribeVpcsRequest.VpcIds: AWS has no such member",
                        "DescribeVpcsRequest.MaxResults: is java.lang.String, AWS says Integer",
                        "DescribeVpcsResponse.vpcSet.N.cidr: AWS has no such member",
                        "DescribeVpcsResponse.vpcSet.N.isDefault: is java.util.List<java.lang.String>, AWS says Boolean",
                        "FlyToTheMoonRequest: AWS has no such thing",
                        "CreateTopicRequest.Attributes.entry: is java.lang.Integer, AWS says String",
                        "CreateTopicResponse.topicArn: AWS has no such member");
    }

    record DescribeVpcs(List<String> vpcIds, @Nullable String maxResults) {

        record Vpc(String vpcId, String cidr, List<String> isDefault) {}

        record Response(List<Vpc> vpcSet) {}

        record Handler() implements Ec2Operation<DescribeVpcs, Response> {
            @Override
            public Response answer(DescribeVpcs request, Call call) {
                return new Response(List.of());
            }
        }
    }

    record FlyToTheMoon() {

        record Handler() implements Ec2Operation<FlyToTheMoon, @Nullable Void> {
            @Override
            public @Nullable Void answer(FlyToTheMoon request, Call call) {
                return null;
            }
        }
    }

    record CreateTopic(String name, Map<String, Integer> attributes) {

        record Response(@dev.drawbridge.wire.Wire("topicArn") String topicArn) {}

        record Handler() implements SnsOperation<CreateTopic, Response> {
            @Override
            public Response answer(CreateTopic request, Call call) {
                return new Response("");
            }
        }
    }
}
