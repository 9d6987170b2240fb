package dev.drawbridge.notification.automation;

import dev.drawbridge.notification.delivery.fifo.FifoTopics;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Else the first message of its successor could be taken for one it has had already. */
@Component
@ProcessingGroup("fifo-memory")
@DisallowReplay
final class WhenTopicIsDeletedThenForgetItsMessages {

    private final FifoTopics topics;

    WhenTopicIsDeletedThenForgetItsMessages(FifoTopics topics) {
        this.topics = topics;
    }

    @EventHandler
    void on(TopicDeleted event) {
        topics.forgetAll(event.topicArn());
    }
}
