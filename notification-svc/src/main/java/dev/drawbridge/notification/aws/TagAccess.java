package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.TaggedNotFound;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import org.springframework.stereotype.Component;

/** Tags are asked of a resource: what is no topic here is no resource. */
@Component
final class TagAccess {

    private final TopicAccess topics;

    TagAccess(TopicAccess topics) {
        this.topics = topics;
    }

    Topics.Row require(String resourceArn, String action, Call call) {
        try {
            return topics.require(resourceArn, action, call);
        } catch (Refused refused) {
            throw refused.refusal() instanceof TopicNotFound
                    ? new Refused(new TaggedNotFound(resourceArn))
                    : refused;
        }
    }
}
