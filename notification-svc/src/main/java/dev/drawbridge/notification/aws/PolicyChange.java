package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.ChangedMeanwhile;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.notification.trust.TopicPolicies;
import dev.drawbridge.wire.Call;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes one statement of a topic's policy. Who changes it at the same moment is not undone. */
@Component
final class PolicyChange {

    private static final int TRIES = 5;

    private final TopicAccess access;
    private final Commands commands;

    PolicyChange(TopicAccess access, Commands commands) {
        this.access = access;
        this.commands = commands;
    }

    /**
     * @param change makes the new policy out of the present one
     */
    void make(String topicArn, String action, Call call, UnaryOperator<String> change) {
        for (int left = TRIES; ; left--) {
            var seen = TopicPolicies.text(access.require(topicArn, action, call));
            try {
                commands.send(
                        new TopicCommand.ChangePolicy(topicArn, seen, change.apply(seen)),
                        call.metadata());
                return;
            } catch (Refused refused) {
                if (left == 1 || !(refused.refusal() instanceof ChangedMeanwhile)) {
                    throw refused;
                }
            }
        }
    }
}
