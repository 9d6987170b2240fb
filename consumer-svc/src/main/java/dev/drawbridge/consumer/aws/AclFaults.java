package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.AclRefusal;
import dev.drawbridge.wire.Fault;

/** What is said of network ACLs. */
final class AclFaults {

    private static final String DEFAULT = "cannot delete default network ACL %s";
    private static final String IN_USE =
            "The networkAcl '%s' has dependencies and cannot be deleted.";
    private static final String EXISTS = "The network acl entry identified by %d already exists.";
    private static final String NO_ENTRY = "The network acl entry identified by %d does not exist.";
    private static final String QUOTA =
            "The maximum number of network acl entries per direction, %d, has been reached.";
    private static final String ELSEWHERE =
            "Network ACL %s does not belong to the VPC %s of the subnet.";

    private AclFaults() {}

    static Fault of(AclRefusal refusal) {
        return switch (refusal) {
            case AclRefusal.NoSuchAcl(var id) -> NotFound.networkAcl(id);
            case AclRefusal.NoSuchAssociation(var id) -> NotFound.aclAssociation(id);
            case AclRefusal.DefaultAclStays(var id) -> fault("InvalidParameterValue", DEFAULT, id);
            case AclRefusal.AclInUse(var id) -> fault("DependencyViolation", IN_USE, id);
            case AclRefusal.EntryExists(var number) ->
                    fault("NetworkAclEntryAlreadyExists", EXISTS, number);
            case AclRefusal.NoSuchEntry(var number) ->
                    fault("InvalidNetworkAclEntry.NotFound", NO_ENTRY, number);
            case AclRefusal.EntryQuotaReached(var quota) ->
                    fault("NetworkAclEntryLimitExceeded", QUOTA, quota);
            case AclRefusal.AclOfAnotherVpc(var id, var vpcId) ->
                    fault("InvalidParameterValue", ELSEWHERE, id, vpcId);
        };
    }

    private static Fault fault(String code, String text, Object... arguments) {
        return new Fault(code, text.formatted(arguments));
    }
}
