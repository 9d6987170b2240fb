package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand;
import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.provider.read.targets.ListenerView;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tags of load balancers, listeners and target groups, by their ARN. */
@Component
record ElbTags(
        Commands commands,
        LoadBalancerViews balancers,
        ListenerViews listeners,
        TargetGroupViews groups) {

    Map<String, String> of(String arn, Scope owner) {
        if (isGroup(arn)) {
            return groups.find(owner, arn).orElseThrow(ElbFaults::targetGroupNotFound).tags();
        }
        return isListener(arn)
                ? listener(arn, owner).tags()
                : balancers.find(owner, arn).orElseThrow(ElbFaults::notFound).tags();
    }

    void change(List<String> arns, Tagging tagging, Call call) {
        var owner = Asked.scope(call);
        Asked.some("ResourceArns", arns).stream()
                .map(arn -> command(arn, tagging, owner))
                .toList()
                .forEach(command -> commands.<@Nullable Object>send(command, call.metadata()));
    }

    private Object command(String arn, Tagging tagging, Scope owner) {
        if (isGroup(arn)) {
            return new TargetGroupCommand.TagIt(arn, owner, tagging);
        }
        return isListener(arn)
                ? new LoadBalancerCommand.TagListener(
                        listener(arn, owner).loadBalancerArn(), owner, arn, tagging)
                : new LoadBalancerCommand.TagIt(arn, owner, tagging);
    }

    private ListenerView listener(String arn, Scope owner) {
        return listeners.find(owner, arn).orElseThrow(ElbFaults::listenerNotFound);
    }

    private static boolean isGroup(String arn) {
        return arn.contains(":targetgroup/");
    }

    private static boolean isListener(String arn) {
        return arn.contains(":listener/");
    }
}
