package dev.drawbridge.consumer.domain.sharing;

import dev.drawbridge.consumer.domain.sharing.ShareCommand.ShareSubnet;
import dev.drawbridge.consumer.domain.sharing.ShareCommand.UnshareSubnet;
import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.SharingEvent.SubnetShared;
import dev.drawbridge.events.SharingEvent.SubnetUnshared;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShareDeciderTest {

    private static final AccountId OWNER = new AccountId("222222222222");
    private static final AccountId CAROL = new AccountId("333333333333");
    private static final SubnetId SUBNET = new SubnetId("subnet-00000000000000001");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final SubnetShared SHARED = new SubnetShared(SUBNET, VPC, OWNER, REGION, CAROL);

    @Test
    void a_subnet_is_shared_once_and_unshared_once() {
        var share = new ShareSubnet("s", SUBNET, VPC, OWNER, REGION, CAROL);
        var unshare = new UnshareSubnet("s", SUBNET, OWNER, CAROL);
        given().when(share).then(SHARED);
        given(SHARED).when(share).thenNothing();
        given(SHARED).when(unshare).then(new SubnetUnshared(SUBNET, OWNER, CAROL));
        given().when(unshare).thenNothing();
    }

    private static Specification<ShareCommand, Share, SharingEvent> given(SharingEvent... past) {
        return Specification.given(
                Share.NOBODY, Share::evolve, ShareDecider::decide, List.of(past));
    }
}
