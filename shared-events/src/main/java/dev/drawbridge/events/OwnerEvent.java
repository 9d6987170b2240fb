package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is the provider's own business: its rules, its register, its load balancers. */
public sealed interface OwnerEvent extends ProviderEvent {

    AccountId owner();

    /** A fact about the acceptance rules of a service, in a stream of their own. */
    sealed interface RulesEvent extends OwnerEvent {
        ServiceId serviceId();

        @Override
        default String stream() {
            return "rules-" + serviceId();
        }
    }

    /**
     * @param sentences the rules in their order, as English
     */
    record RulesDrafted(
            ServiceId serviceId, AccountId owner, String draftedBy, List<String> sentences)
            implements RulesEvent {}

    /**
     * @param note why, in the words of whoever published them
     * @param restoredVersion the version whose rules these are again
     * @param whenWithdrawn leave, flag or reject
     */
    record RulesPublished(
            ServiceId serviceId,
            AccountId owner,
            int version,
            String publishedBy,
            String note,
            @Nullable Integer restoredVersion,
            List<String> sentences,
            String whenWithdrawn)
            implements RulesEvent {}

    /**
     * Where a provider's own register puts an account.
     *
     * @param path null where it does not list the account any more
     */
    record OrganizationPathChanged(AccountId owner, AccountId account, @Nullable String path)
            implements OwnerEvent {
        @Override
        public String stream() {
            return "organization-" + owner + "-" + account;
        }
    }

    /** Until then, one person may decide in the place of another. */
    record DelegationGiven(
            AccountId owner, String person, String delegate, Instant from, Instant until)
            implements OwnerEvent {
        @Override
        public String stream() {
            return "delegation-" + owner + "-" + person;
        }
    }

    record DelegationEnded(AccountId owner, String person, String delegate) implements OwnerEvent {
        @Override
        public String stream() {
            return "delegation-" + owner + "-" + person;
        }
    }

    /** A fact about a Network Load Balancer or a target group, in the stream of its ARN. */
    sealed interface LoadBalancerFact extends OwnerEvent {
        String arn();

        @Override
        default String stream() {
            return arn();
        }
    }

    /** Where a load balancer stands: a subnet, and the zone it is in. */
    record LoadBalancerPlace(SubnetId subnetId, AvailabilityZoneId availabilityZoneId) {}

    record LoadBalancerCreated(
            String arn,
            AccountId owner,
            RegionName region,
            String name,
            String scheme,
            VpcId vpcId,
            List<LoadBalancerPlace> places,
            Map<String, String> tags)
            implements LoadBalancerFact {}

    /** All that can change of it, as it is from now on. */
    record LoadBalancerChanged(
            String arn,
            AccountId owner,
            List<LoadBalancerPlace> places,
            Map<String, String> attributes,
            Map<String, String> tags)
            implements LoadBalancerFact {}

    record LoadBalancerDeleted(String arn, AccountId owner) implements LoadBalancerFact {}

    /** A port that a load balancer listens on, and the target group it leads to. */
    record BalancerListener(
            String listenerArn,
            String protocol,
            int port,
            String targetGroupArn,
            Map<String, String> tags) {}

    /** A listener as it is from now on. */
    record ListenerPut(String arn, AccountId owner, BalancerListener listener)
            implements LoadBalancerFact {}

    record ListenerRemoved(String arn, AccountId owner, String listenerArn)
            implements LoadBalancerFact {}

    /** A fact about a target group: where connections end is the owner's own business. */
    sealed interface TargetGroupFact extends LoadBalancerFact {}

    record TargetGroupCreated(
            String arn,
            AccountId owner,
            RegionName region,
            String name,
            String protocol,
            int port,
            @Nullable VpcId vpcId,
            Map<String, String> tags)
            implements TargetGroupFact {}

    /**
     * An address behind a load balancer.
     *
     * @param availabilityZoneId null for one that every zone may use
     */
    record BalancerTarget(
            String address, int port, @Nullable AvailabilityZoneId availabilityZoneId) {}

    /** All that are registered from now on. */
    record TargetsChanged(String arn, AccountId owner, List<BalancerTarget> targets)
            implements TargetGroupFact {}

    /**
     * How it is looked at, or behaves.
     *
     * @param attributes by AWS's names of attributes, and of the parameters of health checks
     */
    record TargetGroupChanged(String arn, AccountId owner, Map<String, String> attributes)
            implements TargetGroupFact {}

    record TargetGroupTagged(String arn, AccountId owner, Map<String, String> tags)
            implements TargetGroupFact {}

    record TargetGroupDeleted(String arn, AccountId owner) implements TargetGroupFact {}
}
