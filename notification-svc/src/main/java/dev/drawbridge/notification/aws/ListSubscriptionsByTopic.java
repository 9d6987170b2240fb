package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ListSubscriptionsByTopic */
record ListSubscriptionsByTopic(String topicArn, @Nullable String nextToken) {

    record Response(List<SubscriptionEntry> subscriptions, @Nullable String nextToken) {}

    @Component("listSubscriptionsByTopic")
    record Handler(TopicAccess access, Subscriptions subscriptions)
            implements SnsOperation<ListSubscriptionsByTopic, Response> {

        @Override
        public Response answer(ListSubscriptionsByTopic request, Call call) {
            access.require(request.topicArn(), "ListSubscriptionsByTopic", call);
            var page =
                    SnsPage.of(
                            (after, most) -> subscriptions.ofTopic(request.topicArn(), after, most),
                            Subscriptions.Placed::number,
                            placed -> SubscriptionEntry.of(placed.row()),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }
    }
}
