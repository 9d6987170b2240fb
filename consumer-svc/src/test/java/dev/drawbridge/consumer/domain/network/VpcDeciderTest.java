package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.Refusal.VpcRangeNotAllowed;
import dev.drawbridge.consumer.domain.network.VpcCommand.CreateVpc;
import dev.drawbridge.consumer.domain.network.VpcCommand.DeleteVpc;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VpcDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final SecurityGroupId GROUP = new SecurityGroupId("sg-00000000000000001");
    private static final VpcCreated CREATED =
            new VpcCreated(VPC, OWNER, REGION, "10.0.0.0/16", GROUP, Map.of(), NOON);

    @Test
    void a_vpc_is_created_with_its_default_group() {
        given().when(create("10.0.0.0/16")).then(CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/15", "10.0.0.0/29"})
    void a_vpc_is_neither_too_large_nor_too_small(String range) {
        given().when(create(range)).thenRefused(VpcRangeNotAllowed.class);
    }

    @Test
    void a_vpc_is_deleted_by_its_owner_in_its_region() {
        given(CREATED).when(new DeleteVpc(VPC, OWNER, REGION)).then(new VpcDeleted(VPC, OWNER));
    }

    @Test
    void to_others_and_elsewhere_it_does_not_exist() {
        var stranger = new AccountId("333333333333");
        given(CREATED).when(new DeleteVpc(VPC, stranger, REGION)).thenRefused(NoSuchVpc.class);
        var elsewhere = new RegionName("eu-west-1");
        given(CREATED).when(new DeleteVpc(VPC, OWNER, elsewhere)).thenRefused(NoSuchVpc.class);
    }

    @Test
    void a_deleted_vpc_does_not_exist() {
        given(CREATED, new VpcDeleted(VPC, OWNER))
                .when(new DeleteVpc(VPC, OWNER, REGION))
                .thenRefused(NoSuchVpc.class);
    }

    private static CreateVpc create(String range) {
        return new CreateVpc(VPC, OWNER, REGION, Cidr.parse(range).orElseThrow(), GROUP, Map.of());
    }

    private static Specification<VpcCommand, Vpc, VpcEvent> given(VpcEvent... past) {
        return Specification.given(
                new Vpc.Unknown(),
                Vpc::evolve,
                (command, vpc) -> VpcDecider.decide(command, vpc, NOON),
                List.of(past));
    }
}
