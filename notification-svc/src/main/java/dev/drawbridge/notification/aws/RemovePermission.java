package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.trust.PolicyTexts;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_RemovePermission */
record RemovePermission(String topicArn, String label) {

    @Component("removePermission")
    record Handler(PolicyChange policy) implements SnsOperation<RemovePermission, @Nullable Void> {

        @Override
        public @Nullable Void answer(RemovePermission request, Call call) {
            policy.make(
                    request.topicArn(),
                    "RemovePermission",
                    call,
                    text -> PolicyTexts.without(text, request.label()));
            return null;
        }
    }
}
