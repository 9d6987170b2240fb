package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ListSubscriptions */
record ListSubscriptions(@Nullable String nextToken) {

    record Response(List<SubscriptionEntry> subscriptions, @Nullable String nextToken) {}

    @Component("listSubscriptions")
    record Handler(Subscriptions subscriptions)
            implements SnsOperation<ListSubscriptions, Response> {

        @Override
        public Response answer(ListSubscriptions request, Call call) {
            var page =
                    SnsPage.of(
                            (after, most) ->
                                    subscriptions.ofOwner(
                                            call.account(), call.region(), after, most),
                            Subscriptions.Placed::number,
                            placed -> SubscriptionEntry.of(placed.row()),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }
    }
}
