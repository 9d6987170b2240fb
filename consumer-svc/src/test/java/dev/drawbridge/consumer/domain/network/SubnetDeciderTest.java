package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.AclRefusal.AclOfAnotherVpc;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchAssociation;
import dev.drawbridge.consumer.domain.Refusal.NoSuchSubnet;
import dev.drawbridge.consumer.domain.Refusal.SubnetRangeNotAllowed;
import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.consumer.domain.network.SubnetCommand.AssociateAcl;
import dev.drawbridge.consumer.domain.network.SubnetCommand.CreateSubnet;
import dev.drawbridge.consumer.domain.network.SubnetCommand.DeleteSubnet;
import dev.drawbridge.consumer.domain.network.SubnetEvent.NetworkAclAssociated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.events.place.Zone;
import dev.drawbridge.testkit.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubnetDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final SubnetId SUBNET = new SubnetId("subnet-00000000000000001");
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final Zone ZONE = new Zone("us-east-1b", new AvailabilityZoneId("use1-az2"));
    private static final SubnetCreated CREATED =
            new SubnetCreated(
                    SUBNET,
                    VPC,
                    OWNER,
                    REGION,
                    "10.0.1.0/24",
                    ZONE.id(),
                    "us-east-1b",
                    Map.of(),
                    NOON);

    @Test
    void a_subnet_lies_in_its_vpc_and_in_one_zone() {
        given().when(create("10.0.1.0/24")).then(CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/24", "10.0.0.0/15", "10.0.0.0/29"})
    void a_range_outside_the_vpc_or_the_limits_is_refused(String range) {
        given().when(create(range)).thenRefused(SubnetRangeNotAllowed.class);
    }

    @Test
    void only_its_owner_deletes_it_and_only_once() {
        given(CREATED)
                .when(new DeleteSubnet(SUBNET, OWNER, REGION))
                .then(new SubnetDeleted(SUBNET, VPC, OWNER));
        given(CREATED)
                .when(new DeleteSubnet(SUBNET, new AccountId("333333333333"), REGION))
                .thenRefused(NoSuchSubnet.class);
        given(CREATED, new SubnetDeleted(SUBNET, VPC, OWNER))
                .when(new DeleteSubnet(SUBNET, OWNER, REGION))
                .thenRefused(NoSuchSubnet.class);
    }

    @Test
    void s24_one_acl_guards_a_subnet_at_a_time() {
        var first = Acls.firstAssociation(SUBNET);
        var associated = new NetworkAclAssociated(SUBNET, VPC, OWNER, "aclassoc-2", "acl-2");
        given(CREATED).when(associate(first, VPC)).then(associated);
        given(CREATED, associated).when(associate(first, VPC)).thenRefused(NoSuchAssociation.class);
        given(CREATED)
                .when(associate(first, new VpcId("vpc-00000000000000002")))
                .thenRefused(AclOfAnotherVpc.class);
        given().when(associate(first, VPC)).thenRefused(NoSuchAssociation.class);
    }

    private static AssociateAcl associate(String replaced, VpcId vpcOfAcl) {
        return new AssociateAcl(SUBNET, OWNER, REGION, replaced, "acl-2", vpcOfAcl, "aclassoc-2");
    }

    private static CreateSubnet create(String range) {
        var vpc = Cidr.parse("10.0.0.0/16").orElseThrow();
        var cidr = Cidr.parse(range).orElseThrow();
        return new CreateSubnet(SUBNET, VPC, vpc, OWNER, REGION, cidr, ZONE, Map.of());
    }

    private static Specification<SubnetCommand, Subnet, SubnetEvent> given(SubnetEvent... past) {
        return Specification.given(
                new Subnet.Unknown(),
                Subnet::evolve,
                (command, subnet) -> SubnetDecider.decide(command, subnet, NOON),
                List.of(past));
    }
}
