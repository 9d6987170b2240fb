package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_TagResource */
record TagResource(String resourceArn, List<Tag> tags) {

    record Response() {}

    @Component("tagResource")
    record Handler(TagAccess access, Commands commands)
            implements SnsOperation<TagResource, Response> {

        @Override
        public Response answer(TagResource request, Call call) {
            var tags = TagRules.map(request.tags());
            access.require(request.resourceArn(), "TagResource", call);
            commands.send(new TopicCommand.AddTags(request.resourceArn(), tags), call.metadata());
            return new Response();
        }
    }
}
