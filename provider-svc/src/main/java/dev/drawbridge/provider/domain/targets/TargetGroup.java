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

/** Addresses that take connections together. */
public sealed interface TargetGroup {

    TargetGroup ABSENT = new Absent();

    record Absent() implements TargetGroup {}

    record Standing(Scope owner, List<BalancerTarget> targets, Map<String, String> tags)
            implements TargetGroup {}

    record Gone() implements TargetGroup {}

    static TargetGroup evolve(TargetGroup state, TargetGroupEvent event) {
        return switch (event) {
            case TargetGroupCreated e ->
                    new Standing(new Scope(e.owner(), e.region()), List.of(), e.tags());
            case TargetGroupChanged _ -> state;
            case TargetsChanged e ->
                    state instanceof Standing standing
                            ? new Standing(standing.owner(), e.targets(), standing.tags())
                            : state;
            case TargetGroupTagged e ->
                    state instanceof Standing standing
                            ? new Standing(standing.owner(), standing.targets(), e.tags())
                            : state;
            case TargetGroupDeleted _ -> new Gone();
        };
    }
}
