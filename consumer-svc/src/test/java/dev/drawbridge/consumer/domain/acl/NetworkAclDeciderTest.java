package dev.drawbridge.consumer.domain.acl;

import dev.drawbridge.consumer.domain.AclRefusal.DefaultAclStays;
import dev.drawbridge.consumer.domain.AclRefusal.EntryExists;
import dev.drawbridge.consumer.domain.AclRefusal.EntryQuotaReached;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchAcl;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ClearAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.CreateAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.CreateEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.DeleteAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.DeleteEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.FurnishAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ReplaceEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryReplaced;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NetworkAclDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final String ACL = "acl-00000000000000001";
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final AccountId STRANGER = new AccountId("333333333333");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final NetworkAclEntry HTTPS = entry(100, "allow");

    private static final NetworkAclCreated CREATED =
            new NetworkAclCreated(ACL, VPC, OWNER, REGION, false, Acls.denyAll(), Map.of(), NOON);
    private static final NetworkAclCreated BORN =
            new NetworkAclCreated(ACL, VPC, OWNER, REGION, true, Acls.allowAll(), Map.of(), NOON);
    private static final NetworkAclEntryCreated WITH_HTTPS =
            new NetworkAclEntryCreated(ACL, OWNER, HTTPS);

    @Test
    void a_new_acl_denies_everything_and_the_default_one_allows_it() {
        given().when(new CreateAcl(ACL, VPC, OWNER, REGION, Map.of())).then(CREATED);
        given().when(new FurnishAcl(ACL, VPC, OWNER, REGION)).then(BORN);
        given(BORN).when(new FurnishAcl(ACL, VPC, OWNER, REGION)).then();
    }

    @Test
    void a_default_acl_goes_only_with_its_vpc() {
        given(BORN).when(new DeleteAcl(ACL, OWNER, REGION)).thenRefused(DefaultAclStays.class);
        given(BORN).when(new ClearAcl(ACL)).then(new NetworkAclDeleted(ACL, VPC, OWNER));
        given(CREATED)
                .when(new DeleteAcl(ACL, OWNER, REGION))
                .then(new NetworkAclDeleted(ACL, VPC, OWNER));
    }

    @Test
    void an_acl_is_its_owners_alone() {
        given(CREATED).when(new DeleteAcl(ACL, STRANGER, REGION)).thenRefused(NoSuchAcl.class);
        given().when(new DeleteAcl(ACL, OWNER, REGION)).thenRefused(NoSuchAcl.class);
    }

    @Test
    void a_number_is_taken_once_in_a_direction() {
        given(CREATED).when(create(HTTPS, 20)).then(WITH_HTTPS);
        given(CREATED, WITH_HTTPS)
                .when(create(entry(100, "deny"), 20))
                .thenRefused(EntryExists.class);
        given(CREATED, WITH_HTTPS)
                .when(create(entry(101, "deny"), 1))
                .thenRefused(EntryQuotaReached.class);
    }

    @Test
    void an_entry_is_replaced_and_deleted_where_there_is_one() {
        var denied = entry(100, "deny");
        given(CREATED, WITH_HTTPS)
                .when(new ReplaceEntry(ACL, OWNER, REGION, denied))
                .then(new NetworkAclEntryReplaced(ACL, OWNER, denied));
        given(CREATED)
                .when(new ReplaceEntry(ACL, OWNER, REGION, denied))
                .thenRefused(NoSuchEntry.class);
        given(CREATED, WITH_HTTPS)
                .when(new DeleteEntry(ACL, OWNER, REGION, false, 100))
                .then(new NetworkAclEntryDeleted(ACL, OWNER, HTTPS));
        given(CREATED, WITH_HTTPS, new NetworkAclEntryDeleted(ACL, OWNER, HTTPS))
                .when(new DeleteEntry(ACL, OWNER, REGION, false, 100))
                .thenRefused(NoSuchEntry.class);
        given(CREATED, WITH_HTTPS)
                .when(new DeleteEntry(ACL, OWNER, REGION, true, 100))
                .thenRefused(NoSuchEntry.class);
    }

    private static NetworkAclEntry entry(int number, String action) {
        return new NetworkAclEntry(false, number, "6", action, "10.0.0.0/8", 443, 443);
    }

    private static CreateEntry create(NetworkAclEntry entry, int quota) {
        return new CreateEntry(ACL, OWNER, REGION, entry, quota);
    }

    private static Specification<NetworkAclCommand, NetworkAcl, NetworkAclEvent> given(
            NetworkAclEvent... past) {
        return Specification.given(
                new NetworkAcl.Unknown(),
                NetworkAcl::evolve,
                (command, acl) -> NetworkAclDecider.decide(command, acl, NOON),
                List.of(past));
    }
}
