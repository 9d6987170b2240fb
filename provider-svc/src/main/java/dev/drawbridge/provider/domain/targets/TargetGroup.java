package dev.drawbridge.provider.domain.targets;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupChanged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupCreated;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupDeleted;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupTagged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetsChanged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Addresses that take connections together. */
public sealed interface TargetGroup {

    TargetGroup ABSENT = new Absent();

    record Absent() implements TargetGroup {}

    /**
     * @param attributes those that somebody has set
     */
    record Standing(
            Scope owner,
            HealthCheck healthCheck,
            Map<String, String> attributes,
            List<BalancerTarget> targets,
            Map<String, String> tags)
            implements TargetGroup {

        Standing with(List<BalancerTarget> others) {
            return new Standing(owner, healthCheck, attributes, others, tags);
        }

        Standing tagged(Map<String, String> others) {
            return new Standing(owner, healthCheck, attributes, targets, others);
        }

        Standing changed(HealthCheck other, Map<String, String> changes) {
            var all = new TreeMap<>(attributes);
            all.putAll(changes);
            return new Standing(owner, other, all, targets, tags);
        }
    }

    record Gone() implements TargetGroup {}

    static TargetGroup evolve(TargetGroup state, TargetGroupEvent event) {
        return switch (event) {
            case TargetGroupCreated e ->
                    new Standing(
                            new Scope(e.owner(), e.region()),
                            e.healthCheck(),
                            Map.of(),
                            List.of(),
                            e.tags());
            case TargetGroupChanged e ->
                    state instanceof Standing standing
                            ? standing.changed(e.healthCheck(), e.attributes())
                            : state;
            case TargetsChanged e ->
                    state instanceof Standing standing ? standing.with(e.targets()) : state;
            case TargetGroupTagged e ->
                    state instanceof Standing standing ? standing.tagged(e.tags()) : state;
            case TargetGroupDeleted _ -> new Gone();
        };
    }
}
