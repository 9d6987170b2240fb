package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner can ask of a load balancer. */
public sealed interface LoadBalancerCommand {

    String arn();

    Scope by();

    record Create(
            String arn,
            Scope by,
            String name,
            String scheme,
            String ipAddressType,
            VpcId vpcId,
            List<LoadBalancerPlace> places,
            List<String> securityGroups,
            Map<String, String> tags)
            implements LoadBalancerCommand {}

    /** It shall stand here and nowhere else. */
    record Move(String arn, Scope by, List<LoadBalancerPlace> places)
            implements LoadBalancerCommand {}

    record ChangeAttributes(String arn, Scope by, Map<String, String> attributes)
            implements LoadBalancerCommand {}

    record TagIt(String arn, Scope by, Tagging tagging) implements LoadBalancerCommand {}

    /** What concerns one listener of it. */
    sealed interface OfListener extends LoadBalancerCommand {
        String listenerArn();
    }

    record Listen(String arn, Scope by, BalancerListener listener) implements OfListener {
        @Override
        public String listenerArn() {
            return listener.listenerArn();
        }
    }

    /** What is null stays. */
    record ChangeListener(
            String arn,
            Scope by,
            String listenerArn,
            @Nullable Integer port,
            @Nullable String targetGroupArn)
            implements OfListener {}

    record TagListener(String arn, Scope by, String listenerArn, Tagging tagging)
            implements OfListener {}

    record StopListening(String arn, Scope by, String listenerArn) implements OfListener {}

    record TakeDown(String arn, Scope by) implements LoadBalancerCommand {}
}
