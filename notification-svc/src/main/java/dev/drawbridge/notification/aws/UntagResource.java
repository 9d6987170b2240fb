package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_UntagResource */
record UntagResource(String resourceArn, List<String> tagKeys) {

    record Response() {}

    @Component("untagResource")
    record Handler(TagAccess access, Commands commands)
            implements SnsOperation<UntagResource, Response> {

        @Override
        public Response answer(UntagResource request, Call call) {
            access.require(request.resourceArn(), "UntagResource", call);
            commands.send(
                    new TopicCommand.RemoveTags(request.resourceArn(), request.tagKeys()),
                    call.metadata());
            return new Response();
        }
    }
}
