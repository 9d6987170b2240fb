package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Fault;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is not there, or not the caller's: the same words for both. */
final class NotFound {

    private static final Pattern CASE = Pattern.compile("-(.)");

    private NotFound() {}

    static Fault vpc(String id) {
        return new Fault("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist".formatted(id));
    }

    static Fault subnet(String id) {
        return new Fault(
                "InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist".formatted(id));
    }

    static Fault group(String id) {
        return new Fault(
                "InvalidGroup.NotFound", "The security group '%s' does not exist".formatted(id));
    }

    static Fault rule(String id) {
        return new Fault(
                "InvalidSecurityGroupRuleId.NotFound",
                "The security group rule ID '%s' does not exist".formatted(id));
    }

    static Fault networkAcl(String id) {
        return ofType("network-acl", id);
    }

    static Fault aclAssociation(String id) {
        return new Fault(
                "InvalidAssociationID.NotFound",
                "The association ID '%s' does not exist".formatted(id));
    }

    /** As AWS names most: {@code route-table} is a {@code routeTable}. */
    static Fault ofType(String type, String id) {
        var name = CASE.matcher(type).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
        var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Fault(
                "Invalid%sID.NotFound".formatted(capital),
                "The %s ID '%s' does not exist".formatted(name, id));
    }

    static Fault networkInterface(String id) {
        return new Fault(
                "InvalidNetworkInterfaceID.NotFound",
                "The networkInterface ID '%s' does not exist".formatted(id));
    }

    static Fault endpoint(String id) {
        return new Fault(
                "InvalidVpcEndpointId.NotFound",
                "The Vpc Endpoint Id '%s' does not exist".formatted(id));
    }

    static Fault service(String name) {
        return new Fault(
                "InvalidServiceName",
                "The Vpc Endpoint Service '%s' does not exist".formatted(name));
    }
}
