package dev.drawbridge.notification.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_ListTagsForResource */
record ListTagsForResource(String resourceArn) {

    record Response(List<Tag> tags) {}

    @Component("listTagsForResource")
    record Handler(TagAccess access) implements SnsOperation<ListTagsForResource, Response> {

        @Override
        public Response answer(ListTagsForResource request, Call call) {
            var topic = access.require(request.resourceArn(), "ListTagsForResource", call);
            return new Response(
                    topic.tags().entrySet().stream()
                            .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                            .toList());
        }
    }
}
