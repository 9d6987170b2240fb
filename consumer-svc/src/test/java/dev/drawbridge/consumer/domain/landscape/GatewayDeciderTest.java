package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.landscape.GatewayCommand.AttachGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.CreateGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DeleteGateway;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DetachGateway;
import dev.drawbridge.consumer.domain.landscape.Obstacle.AttachedAlready;
import dev.drawbridge.consumer.domain.landscape.Obstacle.InUse;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotAttached;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.events.LandscapeEvent.GatewayAttached;
import dev.drawbridge.events.LandscapeEvent.GatewayCreated;
import dev.drawbridge.events.LandscapeEvent.GatewayDeleted;
import dev.drawbridge.events.LandscapeEvent.GatewayDetached;
import dev.drawbridge.events.LandscapeEvent.GatewayEvent;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatewayDeciderTest {

    private static final String ID = "igw-00000000000000001";
    private static final Kind KIND = Kind.INTERNET_GATEWAY;
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final VpcId OTHER = new VpcId("vpc-00000000000000002");
    private static final GatewayCreated CREATED =
            new GatewayCreated(ID, OWNER, REGION, "internet", Map.of(), Map.of());
    private static final GatewayAttached ATTACHED = new GatewayAttached(ID, OWNER, VPC);

    @Test
    void it_is_created_attached_detached_and_deleted() {
        given().when(new CreateGateway(ID, KIND, OWNER, REGION, Map.of(), Map.of())).then(CREATED);
        given(CREATED).when(new AttachGateway(ID, KIND, OWNER, REGION, VPC)).then(ATTACHED);
        given(CREATED, ATTACHED)
                .when(new DetachGateway(ID, KIND, OWNER, REGION, VPC))
                .then(new GatewayDetached(ID, OWNER, VPC));
        given(CREATED).when(delete(OWNER, REGION)).then(new GatewayDeleted(ID, OWNER));
    }

    @Test
    void it_is_in_one_place_at_a_time() {
        given(CREATED, ATTACHED)
                .when(new AttachGateway(ID, KIND, OWNER, REGION, OTHER))
                .thenRefused(AttachedAlready.class);
        given(CREATED, ATTACHED)
                .when(new DetachGateway(ID, KIND, OWNER, REGION, OTHER))
                .thenRefused(NotAttached.class);
        given(CREATED)
                .when(new DetachGateway(ID, KIND, OWNER, REGION, VPC))
                .thenRefused(NotAttached.class);
    }

    @Test
    void in_use_it_is_not_deleted() {
        given(CREATED, ATTACHED).when(delete(OWNER, REGION)).thenRefused(InUse.class);
    }

    @Test
    void to_others_and_elsewhere_it_does_not_exist() {
        var stranger = new AccountId("333333333333");
        given(CREATED).when(delete(stranger, REGION)).thenRefused(NotThere.class);
        var elsewhere = new RegionName("eu-west-1");
        given(CREATED).when(delete(OWNER, elsewhere)).thenRefused(NotThere.class);
        given().when(delete(OWNER, REGION)).thenRefused(NotThere.class);
        given(CREATED, new GatewayDeleted(ID, OWNER))
                .when(delete(OWNER, REGION))
                .thenRefused(NotThere.class);
    }

    private static DeleteGateway delete(AccountId caller, RegionName region) {
        return new DeleteGateway(ID, KIND, caller, region);
    }

    private static Specification<GatewayCommand, Gateway, GatewayEvent> given(
            GatewayEvent... past) {
        return Specification.given(
                new Gateway.Unknown(), Gateway::evolve, GatewayDecider::decide, List.of(past));
    }
}
