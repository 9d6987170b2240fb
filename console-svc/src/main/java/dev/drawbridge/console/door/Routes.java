package dev.drawbridge.console.door;

import dev.drawbridge.wire.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which service owns which action. */
final class Routes {

    private static final List<String> PROVIDER =
            List.of(
                    "CreateVpcEndpointServiceConfiguration",
                    "DescribeVpcEndpointServiceConfigurations",
                    "ModifyVpcEndpointServiceConfiguration",
                    "DeleteVpcEndpointServiceConfigurations",
                    "ModifyVpcEndpointServicePermissions",
                    "DescribeVpcEndpointServicePermissions",
                    "ModifyVpcEndpointServicePayerResponsibility",
                    "StartVpcEndpointServicePrivateDnsVerification",
                    "DescribeVpcEndpointServices",
                    "DescribeVpcEndpointConnections",
                    "AcceptVpcEndpointConnections",
                    "RejectVpcEndpointConnections");

    private static final List<String> NOTIFICATION =
            List.of(
                    "CreateVpcEndpointConnectionNotification",
                    "DescribeVpcEndpointConnectionNotifications",
                    "ModifyVpcEndpointConnectionNotification",
                    "DeleteVpcEndpointConnectionNotifications");

    /** Links in mails carry neither a signature nor a version: these are known by name alone. */
    private static final List<String> SNS =
            List.of(
                    "CreateTopic",
                    "DeleteTopic",
                    "ListTopics",
                    "GetTopicAttributes",
                    "SetTopicAttributes",
                    "Subscribe",
                    "ConfirmSubscription",
                    "Unsubscribe",
                    "ListSubscriptions",
                    "ListSubscriptionsByTopic",
                    "GetSubscriptionAttributes",
                    "SetSubscriptionAttributes",
                    "Publish",
                    "PublishBatch",
                    "AddPermission",
                    "RemovePermission",
                    "TagResource",
                    "UntagResource",
                    "ListTagsForResource",
                    "GetDataProtectionPolicy",
                    "PutDataProtectionPolicy");

    /** Those whose names EC2 does not have too. */
    private static final List<String> ELB =
            List.of(
                    "CreateLoadBalancer",
                    "DescribeLoadBalancers",
                    "DeleteLoadBalancer",
                    "DescribeLoadBalancerAttributes",
                    "ModifyLoadBalancerAttributes",
                    "SetSubnets",
                    "CreateTargetGroup",
                    "DescribeTargetGroups",
                    "DeleteTargetGroup",
                    "ModifyTargetGroup",
                    "DescribeTargetGroupAttributes",
                    "ModifyTargetGroupAttributes",
                    "RegisterTargets",
                    "DeregisterTargets",
                    "DescribeTargetHealth",
                    "CreateListener",
                    "DescribeListeners",
                    "DeleteListener",
                    "ModifyListener",
                    "DescribeListenerAttributes",
                    "AddTags",
                    "RemoveTags",
                    "DescribeCapacityReservation");

    private static final List<String> STS = List.of("GetCallerIdentity", "AssumeRole");

    private static final Map<String, Owner> OWNERS = new HashMap<>();
    private static final Map<String, Dialect> DIALECTS = new HashMap<>();

    static {
        know(ConsumerActions.ALL, Owner.CONSUMER, Dialect.EC2);
        know(PROVIDER, Owner.PROVIDER, Dialect.EC2);
        know(NOTIFICATION, Owner.NOTIFICATION, Dialect.EC2);
        know(SNS, Owner.NOTIFICATION, Dialect.SNS);
        know(ELB, Owner.PROVIDER, Dialect.ELB);
        know(STS, Owner.DOOR, Dialect.STS);
    }

    private Routes() {}

    /**
     * Actions of SNS or ELB that we do not know go to their owner all the same: it says so itself.
     */
    static Owner owner(Dialect dialect, String action) {
        if (dialect == Dialect.SNS) {
            return Owner.NOTIFICATION;
        }
        if (dialect == Dialect.ELB) {
            return Owner.PROVIDER;
        }
        return dialect == dialectOf(action) ? OWNERS.getOrDefault(action, Owner.DOOR) : Owner.DOOR;
    }

    /** EC2 for an action nobody knows: most of AWS's actions that land here by mistake are. */
    static Dialect dialectOf(String action) {
        return DIALECTS.getOrDefault(action, Dialect.EC2);
    }

    private static void know(List<String> actions, Owner owner, Dialect dialect) {
        for (var action : actions) {
            OWNERS.put(action, owner);
            DIALECTS.put(action, dialect);
        }
    }
}
