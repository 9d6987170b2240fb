package dev.drawbridge.consumer.domain.acl;

import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryReplaced;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A network ACL's life: nothing, open, closed. */
public sealed interface NetworkAcl {

    record Unknown() implements NetworkAcl {}

    record Open(
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            boolean born,
            List<NetworkAclEntry> entries)
            implements NetworkAcl {

        Optional<NetworkAclEntry> at(boolean egress, int ruleNumber) {
            return entries.stream()
                    .filter(e -> e.egress() == egress && e.ruleNumber() == ruleNumber)
                    .findFirst();
        }

        private Open without(NetworkAclEntry gone) {
            return new Open(
                    vpcId,
                    owner,
                    region,
                    born,
                    entries.stream().filter(entry -> !entry.hasThePlaceOf(gone)).toList());
        }

        private Open with(NetworkAclEntry entry) {
            return new Open(
                    vpcId,
                    owner,
                    region,
                    born,
                    Stream.concat(without(entry).entries().stream(), Stream.of(entry)).toList());
        }
    }

    record Closed() implements NetworkAcl {}

    static NetworkAcl evolve(NetworkAcl acl, NetworkAclEvent event) {
        return switch (event) {
            case NetworkAclCreated e ->
                    new Open(e.vpcId(), e.owner(), e.region(), e.born(), e.entries());
            case NetworkAclEntryCreated(_, _, var entry) -> with(acl, entry);
            case NetworkAclEntryReplaced(_, _, var entry) -> with(acl, entry);
            case NetworkAclEntryDeleted(_, _, var entry) ->
                    acl instanceof Open open ? open.without(entry) : acl;
            case NetworkAclDeleted _ -> new Closed();
        };
    }

    private static NetworkAcl with(NetworkAcl acl, NetworkAclEntry entry) {
        return acl instanceof Open open ? open.with(entry) : acl;
    }
}
