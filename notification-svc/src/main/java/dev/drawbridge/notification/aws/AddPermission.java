package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.trust.PolicyTexts;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AddPermission */
record AddPermission(
        String topicArn,
        String label,
        @Wire("AWSAccountId") List<String> awsAccountIds,
        @Wire("ActionName") List<String> actionNames) {

    private static final Set<String> ACTIONS =
            Set.of(
                    "GetTopicAttributes",
                    "SetTopicAttributes",
                    "AddPermission",
                    "RemovePermission",
                    "DeleteTopic",
                    "Subscribe",
                    "ListSubscriptionsByTopic",
                    "Publish",
                    "Receive");

    @Component("addPermission")
    record Handler(PolicyChange policy) implements SnsOperation<AddPermission, @Nullable Void> {

        @Override
        public @Nullable Void answer(AddPermission request, Call call) {
            var arn = request.topicArn();
            policy.make(arn, "AddPermission", call, text -> with(text, request));
            return null;
        }

        private static String with(String text, AddPermission request) {
            if (PolicyTexts.has(text, request.label())) {
                throw refused("Statement already exists");
            }
            if (request.actionNames().isEmpty() || !ACTIONS.containsAll(request.actionNames())) {
                throw refused("Policy statement action out of service scope!");
            }
            if (request.awsAccountIds().isEmpty()
                    || !request.awsAccountIds().stream().allMatch(AddPermission::isAccount)) {
                throw refused("Policy Error: PRINCIPAL");
            }
            return PolicyTexts.with(
                    text,
                    request.label(),
                    request.awsAccountIds(),
                    request.actionNames(),
                    request.topicArn());
        }

        private static Refused refused(String reason) {
            return new Refused(new InvalidParameter(reason));
        }
    }

    private static boolean isAccount(String id) {
        return id.length() == 12 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
