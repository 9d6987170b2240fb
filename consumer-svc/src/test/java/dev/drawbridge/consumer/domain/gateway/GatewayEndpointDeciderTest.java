package dev.drawbridge.consumer.domain.gateway;

import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.CreateGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.DeleteGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.LetRouteTableGo;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.ModifyGatewayEndpoint;
import dev.drawbridge.consumer.domain.landscape.Obstacle.RouteListed;
import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointDeleted;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GatewayEndpointDeciderTest {

    private static final EndpointId ID = new EndpointId("vpce-00000000000000001");
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final AccountId CAROL = new AccountId("333333333333");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final ServiceName S3 = new ServiceName("com.amazonaws.us-east-1.s3");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final GatewayEndpointCreated CREATED =
            new GatewayEndpointCreated(
                    ID, OWNER, REGION, "arn", VPC, S3, "pl-1", List.of("rtb-1"), "{}", Map.of());
    private static final GatewayEndpointDeleted DELETED = new GatewayEndpointDeleted(ID, OWNER);

    @Test
    void it_is_created_once() {
        var create =
                new CreateGatewayEndpoint(
                        ID,
                        OWNER,
                        REGION,
                        "arn",
                        VPC,
                        S3,
                        "pl-1",
                        List.of("rtb-1"),
                        "{}",
                        null,
                        Map.of());
        given().when(create).then(CREATED);
        given(CREATED).when(create).thenNothing();
    }

    @Test
    void tables_come_and_go_and_the_policy_is_replaced() {
        given(CREATED)
                .when(modify(List.of("rtb-2"), List.of("rtb-1"), null))
                .then(modified(List.of("rtb-2"), "{}"));
        given(CREATED)
                .when(modify(List.of(), List.of(), "{!}"))
                .then(modified(List.of("rtb-1"), "{!}"));
        given(CREATED).when(modify(List.of(), List.of("rtb-9"), "{}")).thenNothing();
        given(CREATED)
                .when(modify(List.of("rtb-1"), List.of(), null))
                .thenRefused(RouteListed.class);
    }

    @Test
    void a_table_that_is_gone_is_let_go() {
        var gone = new LetRouteTableGo(ID, "rtb-1");
        given(CREATED).when(gone).then(modified(List.of(), "{}"));
        given(CREATED, modified(List.of(), "{}")).when(gone).thenNothing();
        given(CREATED, DELETED).when(gone).thenNothing();
    }

    @Test
    void what_is_not_ones_own_or_gone_is_not_there() {
        var delete = new DeleteGatewayEndpoint(ID, OWNER, REGION);
        given(CREATED).when(delete).then(DELETED);
        given(CREATED, DELETED).when(delete).thenRefused(NoSuchEndpoint.class);
        given(CREATED)
                .when(new DeleteGatewayEndpoint(ID, CAROL, REGION))
                .thenRefused(NoSuchEndpoint.class);
        given(CREATED, DELETED)
                .when(modify(List.of(), List.of(), "{!}"))
                .thenRefused(NoSuchEndpoint.class);
        given(CREATED)
                .when(new ModifyGatewayEndpoint(ID, CAROL, REGION, List.of(), List.of(), "{!}"))
                .thenRefused(NoSuchEndpoint.class);
    }

    private static ModifyGatewayEndpoint modify(
            List<String> added, List<String> removed, @Nullable String policy) {
        return new ModifyGatewayEndpoint(ID, OWNER, REGION, added, removed, policy);
    }

    private static GatewayEndpointModified modified(List<String> tables, String policy) {
        return new GatewayEndpointModified(ID, OWNER, "pl-1", tables, policy);
    }

    private static Specification<GatewayEndpointCommand, GatewayEndpoint, GatewayEndpointEvent>
            given(GatewayEndpointEvent... past) {
        return Specification.given(
                new GatewayEndpoint.Unknown(),
                GatewayEndpoint::evolve,
                GatewayEndpointDecider::decide,
                List.of(past));
    }
}
