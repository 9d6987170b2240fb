package dev.drawbridge.consumer.domain.acl;

import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.stream.Stream;

/** What is so from birth: it needs no event of its own, and no look-up. */
public final class Acls {

    /** The number shown as {@code *}: nobody can take it away. */
    public static final int LAST = 32_767;

    private static final int FIRST = 100;

    private Acls() {}

    /** The default ACL is known by its VPC. */
    public static String ofVpc(VpcId vpcId) {
        return vpcId.value().replaceFirst("vpc-", "acl-");
    }

    /** A subnet's first association is known by the subnet. */
    public static String firstAssociation(SubnetId subnetId) {
        return subnetId.value().replaceFirst("subnet-", "aclassoc-");
    }

    static List<NetworkAclEntry> denyAll() {
        return List.of(all(true, LAST, "deny"), all(false, LAST, "deny"));
    }

    static List<NetworkAclEntry> allowAll() {
        var allow = Stream.of(all(true, FIRST, "allow"), all(false, FIRST, "allow"));
        return Stream.concat(allow, denyAll().stream()).toList();
    }

    private static NetworkAclEntry all(boolean egress, int number, String action) {
        return new NetworkAclEntry(egress, number, "-1", action, "0.0.0.0/0", -1, -1);
    }
}
