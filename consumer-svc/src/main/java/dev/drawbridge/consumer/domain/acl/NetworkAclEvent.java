package dev.drawbridge.consumer.domain.acl;

import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

public sealed interface NetworkAclEvent {

    String networkAclId();

    record NetworkAclCreated(
            String networkAclId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            boolean born,
            List<NetworkAclEntry> entries,
            Map<String, String> tags,
            Instant at)
            implements NetworkAclEvent {}

    record NetworkAclEntryCreated(String networkAclId, AccountId owner, NetworkAclEntry entry)
            implements NetworkAclEvent {}

    record NetworkAclEntryReplaced(String networkAclId, AccountId owner, NetworkAclEntry entry)
            implements NetworkAclEvent {}

    record NetworkAclEntryDeleted(String networkAclId, AccountId owner, NetworkAclEntry entry)
            implements NetworkAclEvent {}

    record NetworkAclDeleted(String networkAclId, VpcId vpcId, AccountId owner)
            implements NetworkAclEvent {}
}
