package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.topic.TopicCommand.Create;
import dev.drawbridge.notification.domain.topic.TopicCommand.Delete;
import dev.drawbridge.notification.domain.topic.TopicCommand.SetAttribute;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TopicDeciderTest {

    private static final String ARN = "arn:aws:sns:us-east-1:111111111111:news";
    private static final AccountId OWNER = new AccountId("111111111111");
    private static final TopicEvent CREATED =
            new TopicCreated(ARN, OWNER, Map.of("DisplayName", "News"));
    private static final TopicEvent DELETED = new TopicDeleted(ARN, OWNER);

    private static Specification<TopicCommand, Topic, TopicEvent> given(TopicEvent... past) {
        return Specification.given(
                new Topic.Absent(), Topic::evolve, TopicDecider::decide, List.of(past));
    }

    @Test
    void a_topic_is_created() {
        given().when(new Create(ARN, OWNER, Map.of("DisplayName", "News"))).then(CREATED);
    }

    @Test
    void creating_it_again_changes_nothing() {
        given(CREATED).when(new Create(ARN, OWNER, Map.of())).thenNothing();
        given(CREATED).when(new Create(ARN, OWNER, Map.of("DisplayName", "News"))).thenNothing();
    }

    @Test
    void creating_it_again_with_other_attributes_is_refused() {
        given(CREATED)
                .when(new Create(ARN, OWNER, Map.of("DisplayName", "Olds")))
                .thenRefused(TopicExistsWithOtherAttributes.class);
    }

    @Test
    void an_attribute_changes_once() {
        var changed = new TopicAttributeChanged(ARN, OWNER, "DisplayName", "Olds");
        given(CREATED).when(new SetAttribute(ARN, "DisplayName", "Olds")).then(changed);
        given(CREATED, changed).when(new SetAttribute(ARN, "DisplayName", "Olds")).thenNothing();
    }

    @Test
    void nothing_can_be_set_on_a_topic_that_is_gone() {
        given(CREATED, DELETED)
                .when(new SetAttribute(ARN, "DisplayName", "Olds"))
                .thenRefused(TopicNotFound.class);
    }

    @Test
    void deleting_twice_is_deleted_and_the_name_is_free_again() {
        given(CREATED).when(new Delete(ARN)).then(DELETED);
        given(CREATED, DELETED).when(new Delete(ARN)).thenNothing();
        given(CREATED, DELETED)
                .when(new Create(ARN, OWNER, Map.of()))
                .then(new TopicCreated(ARN, OWNER, Map.of()));
    }
}
