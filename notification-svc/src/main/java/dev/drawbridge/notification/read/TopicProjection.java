package dev.drawbridge.notification.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicTagsChanged;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("topics")
final class TopicProjection implements Rebuildable {

    private final JdbcClient jdbc;
    private final AttributesJson json;

    TopicProjection(JdbcClient jdbc, AttributesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("topic");
    }

    @EventHandler
    void on(TopicCreated event) {
        jdbc.sql(
                        """
                        insert into topic (topic_arn, owner, region, attributes, tags)
                        values (?, ?, ?, ?::jsonb, ?::jsonb)
                        """)
                .params(
                        event.topicArn(),
                        event.owner().value(),
                        Arns.region(event.topicArn()),
                        json.write(event.attributes()),
                        json.write(event.tags()))
                .update();
    }

    @EventHandler
    void on(TopicAttributeChanged event) {
        jdbc.sql(
                        """
                        update topic set attributes = case when :value = '' then attributes - :name
                          else attributes || jsonb_build_object(:name::text, :value::text) end
                        where topic_arn = :arn
                        """)
                .param("name", event.name())
                .param("value", event.value())
                .param("arn", event.topicArn())
                .update();
    }

    @EventHandler
    void on(TopicTagsChanged event) {
        jdbc.sql("update topic set tags = ?::jsonb where topic_arn = ?")
                .params(json.write(event.tags()), event.topicArn())
                .update();
    }

    @EventHandler
    void on(TopicDeleted event) {
        jdbc.sql("delete from topic where topic_arn = ?").param(event.topicArn()).update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate topic").update();
    }
}
