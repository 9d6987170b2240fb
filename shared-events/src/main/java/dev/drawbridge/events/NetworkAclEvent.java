package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;

/** What has happened to a network ACL. */
public sealed interface NetworkAclEvent extends ConsumerEvent.SceneEvent {

    /**
     * One entry of a network ACL; the lowest number that fits decides.
     *
     * @param protocol its number, or {@code -1} for all
     * @param ruleAction {@code allow} or {@code deny}
     * @param cidrBlock an IPv4 or IPv6 range
     * @param fromPort for ICMP the type; -1 for all
     * @param toPort for ICMP the code; -1 for all
     */
    record NetworkAclEntry(
            boolean egress,
            int ruleNumber,
            String protocol,
            String ruleAction,
            String cidrBlock,
            int fromPort,
            int toPort) {

        public boolean hasThePlaceOf(NetworkAclEntry other) {
            return egress == other.egress && ruleNumber == other.ruleNumber;
        }
    }

    String networkAclId();

    @Override
    default String stream() {
        return networkAclId();
    }

    /**
     * @param born the VPC's default ACL, which comes and goes with it
     */
    record NetworkAclCreated(
            String networkAclId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            boolean born,
            List<NetworkAclEntry> entries,
            Map<String, String> tags)
            implements NetworkAclEvent {}

    record NetworkAclEntryCreated(String networkAclId, AccountId owner, NetworkAclEntry entry)
            implements NetworkAclEvent {}

    record NetworkAclEntryReplaced(String networkAclId, AccountId owner, NetworkAclEntry entry)
            implements NetworkAclEvent {}

    record NetworkAclEntryDeleted(String networkAclId, AccountId owner, NetworkAclEntry entry)
            implements NetworkAclEvent {}

    record NetworkAclDeleted(String networkAclId, VpcId vpcId, AccountId owner)
            implements NetworkAclEvent {}

    /** Another network ACL guards the subnet from now on: in the subnet's stream. */
    record NetworkAclAssociated(
            SubnetId subnetId,
            VpcId vpcId,
            AccountId owner,
            String associationId,
            String networkAclId)
            implements NetworkAclEvent {

        @Override
        public String stream() {
            return subnetId.value();
        }
    }
}
