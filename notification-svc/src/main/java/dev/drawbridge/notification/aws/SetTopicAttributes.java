package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_SetTopicAttributes */
record SetTopicAttributes(String topicArn, String attributeName, @Nullable String attributeValue) {

    @Component("setTopicAttributes")
    record Handler(TopicAccess access, Commands commands)
            implements SnsOperation<SetTopicAttributes, @Nullable Void> {

        @Override
        public @Nullable Void answer(SetTopicAttributes request, Call call) {
            var topic = access.require(request.topicArn(), "SetTopicAttributes", call);
            var value = Objects.requireNonNullElse(request.attributeValue(), "");
            TopicAttributeRules.check(request.attributeName(), value, topic.fifo());
            commands.send(
                    new TopicCommand.SetAttribute(
                            request.topicArn(), request.attributeName(), value),
                    call.metadata());
            return null;
        }
    }
}
