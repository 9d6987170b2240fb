package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ListTopics */
record ListTopics(@Nullable String nextToken) {

    record Topic(String topicArn) {}

    record Response(List<Topic> topics, @Nullable String nextToken) {}

    @Component("listTopics")
    record Handler(Topics topics) implements SnsOperation<ListTopics, Response> {

        @Override
        public Response answer(ListTopics request, Call call) {
            var page =
                    SnsPage.of(
                            (after, most) ->
                                    topics.arns(call.account(), call.region(), after, most),
                            Topics.Placed::number,
                            placed -> new Topic(placed.arn()),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }
    }
}
