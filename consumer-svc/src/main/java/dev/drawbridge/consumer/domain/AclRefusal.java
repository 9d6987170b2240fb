package dev.drawbridge.consumer.domain;

import dev.drawbridge.events.id.VpcId;

/** Why a network ACL, an entry or an association is not to be. */
public sealed interface AclRefusal extends Refusal.OfScene {

    record NoSuchAcl(String networkAclId) implements AclRefusal {}

    record DefaultAclStays(String networkAclId) implements AclRefusal {}

    record AclInUse(String networkAclId) implements AclRefusal {}

    record EntryExists(int ruleNumber) implements AclRefusal {}

    record NoSuchEntry(int ruleNumber) implements AclRefusal {}

    record EntryQuotaReached(int quota) implements AclRefusal {}

    record NoSuchAssociation(String associationId) implements AclRefusal {}

    record AclOfAnotherVpc(String networkAclId, VpcId vpcId) implements AclRefusal {}
}
