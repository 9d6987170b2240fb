package dev.drawbridge.consumer.domain.acl;

import dev.drawbridge.consumer.domain.AclRefusal.DefaultAclStays;
import dev.drawbridge.consumer.domain.AclRefusal.EntryExists;
import dev.drawbridge.consumer.domain.AclRefusal.EntryQuotaReached;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchAcl;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAcl.Open;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ByOwner;
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
import dev.drawbridge.events.decide.Decision;
import java.time.Instant;
import java.util.Map;

/** What one ACL can know. Which subnets use it is for {@code Residents} to see. */
public final class NetworkAclDecider {

    private NetworkAclDecider() {}

    public static Decision<NetworkAclEvent> decide(
            NetworkAclCommand command, NetworkAcl acl, Instant now) {
        return switch (command) {
            case CreateAcl create ->
                    acl instanceof NetworkAcl.Unknown
                            ? Decision.events(created(create, now))
                            : Decision.nothing();
            case FurnishAcl furnish ->
                    acl instanceof NetworkAcl.Unknown
                            ? Decision.events(furnished(furnish, now))
                            : Decision.nothing();
            case ClearAcl(var id) ->
                    acl instanceof Open open
                            ? Decision.events(new NetworkAclDeleted(id, open.vpcId(), open.owner()))
                            : Decision.nothing();
            case ByOwner order ->
                    acl instanceof Open open && owns(order, open)
                            ? decide(order, open)
                            : Decision.refuse(new NoSuchAcl(order.networkAclId()));
        };
    }

    private static boolean owns(ByOwner order, Open acl) {
        return acl.owner().equals(order.caller()) && acl.region().equals(order.region());
    }

    private static Decision<NetworkAclEvent> decide(ByOwner order, Open acl) {
        return switch (order) {
            case DeleteAcl(var id, _, _) ->
                    acl.born()
                            ? Decision.refuse(new DefaultAclStays(id))
                            : Decision.events(new NetworkAclDeleted(id, acl.vpcId(), acl.owner()));
            case CreateEntry create -> create(create, acl);
            case ReplaceEntry(var id, var caller, _, var entry) ->
                    acl.at(entry.egress(), entry.ruleNumber()).isEmpty()
                            ? Decision.refuse(new NoSuchEntry(entry.ruleNumber()))
                            : Decision.events(new NetworkAclEntryReplaced(id, caller, entry));
            case DeleteEntry(var id, var caller, _, var egress, var number) ->
                    acl.at(egress, number)
                            .map(entry ->
                                    Decision.<NetworkAclEvent>events(
                                            new NetworkAclEntryDeleted(id, caller, entry)))
                            .orElseGet(() -> Decision.refuse(new NoSuchEntry(number)));
        };
    }

    /** The last entry, which is always there, does not count. */
    private static Decision<NetworkAclEvent> create(CreateEntry create, Open acl) {
        var entry = create.entry();
        if (acl.at(entry.egress(), entry.ruleNumber()).isPresent()) {
            return Decision.refuse(new EntryExists(entry.ruleNumber()));
        }
        var own = acl.entries().stream().filter(e -> e.egress() == entry.egress()).count() - 1;
        return own >= create.quota()
                ? Decision.refuse(new EntryQuotaReached(create.quota()))
                : Decision.events(
                        new NetworkAclEntryCreated(create.networkAclId(), create.caller(), entry));
    }

    private static NetworkAclCreated created(CreateAcl create, Instant now) {
        return new NetworkAclCreated(
                create.networkAclId(),
                create.vpcId(),
                create.owner(),
                create.region(),
                false,
                Acls.denyAll(),
                create.tags(),
                now);
    }

    private static NetworkAclCreated furnished(FurnishAcl furnish, Instant now) {
        return new NetworkAclCreated(
                furnish.networkAclId(),
                furnish.vpcId(),
                furnish.owner(),
                furnish.region(),
                true,
                Acls.allowAll(),
                Map.of(),
                now);
    }
}
