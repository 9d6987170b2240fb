package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.Refusal.ChangedMeanwhile;
import dev.drawbridge.notification.domain.Refusal.TaggedNotFound;
import dev.drawbridge.notification.domain.Refusal.TooManyTags;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherTags;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.topic.TopicCommand.AddTags;
import dev.drawbridge.notification.domain.topic.TopicCommand.ChangePolicy;
import dev.drawbridge.notification.domain.topic.TopicCommand.Create;
import dev.drawbridge.notification.domain.topic.TopicCommand.Delete;
import dev.drawbridge.notification.domain.topic.TopicCommand.RemoveTags;
import dev.drawbridge.notification.domain.topic.TopicCommand.SetAttribute;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicTagsChanged;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopicDeciderTest {

    private static final String ARN = "arn:aws:sns:us-east-1:111111111111:news";
    private static final AccountId OWNER = new AccountId("111111111111");
    private static final TopicEvent CREATED =
            new TopicCreated(ARN, OWNER, Map.of("DisplayName", "News"), Map.of());
    private static final TopicEvent DELETED = new TopicDeleted(ARN, OWNER);

    private static Specification<TopicCommand, Topic, TopicEvent> given(TopicEvent... past) {
        return Specification.given(
                new Topic.Absent(), Topic::evolve, TopicDecider::decide, List.of(past));
    }

    @Test
    void a_topic_is_created() {
        given().when(new Create(ARN, OWNER, Map.of("DisplayName", "News"), Map.of())).then(CREATED);
    }

    @Test
    void what_is_created_empty_is_the_default() {
        var asked = Map.of("DisplayName", "News", "DeliveryPolicy", "");
        given().when(new Create(ARN, OWNER, asked, Map.of())).then(CREATED);
        given(CREATED).when(new Create(ARN, OWNER, asked, Map.of())).thenNothing();
    }

    @Test
    void creating_it_again_changes_nothing() {
        given(CREATED).when(new Create(ARN, OWNER, Map.of(), Map.of())).thenNothing();
        given(CREATED)
                .when(new Create(ARN, OWNER, Map.of("DisplayName", "News"), Map.of()))
                .thenNothing();
    }

    @Test
    void creating_it_again_with_other_attributes_is_refused() {
        given(CREATED)
                .when(new Create(ARN, OWNER, Map.of("DisplayName", "Olds"), Map.of()))
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
                .when(new Create(ARN, OWNER, Map.of(), Map.of()))
                .then(new TopicCreated(ARN, OWNER, Map.of(), Map.of()));
    }

    @Test
    void creating_it_again_with_what_holds_anyway_changes_nothing() {
        given(CREATED)
                .when(new Create(ARN, OWNER, Map.of("SignatureVersion", "1"), Map.of()))
                .thenNothing();
    }

    @Test
    void tags_are_added_replaced_and_removed() {
        var one = new TopicTagsChanged(ARN, OWNER, Map.of("team", "a"));
        var two = new TopicTagsChanged(ARN, OWNER, Map.of("team", "b", "env", "prod"));
        given(CREATED).when(new AddTags(ARN, Map.of("team", "a"))).then(one);
        given(CREATED, one).when(new AddTags(ARN, Map.of("team", "a"))).thenNothing();
        given(CREATED, one).when(new AddTags(ARN, Map.of("team", "b", "env", "prod"))).then(two);
        given(CREATED, two)
                .when(new RemoveTags(ARN, List.of("team", "none")))
                .then(new TopicTagsChanged(ARN, OWNER, Map.of("env", "prod")));
        given(CREATED, one).when(new RemoveTags(ARN, List.of("none"))).thenNothing();
        given().when(new AddTags(ARN, Map.of("a", "b"))).thenRefused(TaggedNotFound.class);
    }

    @Test
    void there_are_fifty_tags_and_no_more() {
        var fifty = new TreeMap<String, String>();
        IntStream.range(0, 50).forEach(i -> fifty.put("key" + i, "v"));
        given(CREATED).when(new AddTags(ARN, fifty)).then(new TopicTagsChanged(ARN, OWNER, fifty));
        given(CREATED, new TopicTagsChanged(ARN, OWNER, fifty))
                .when(new AddTags(ARN, Map.of("one-more", "v")))
                .thenRefused(TooManyTags.class);
    }

    @Test
    void creating_it_again_with_other_tags_is_refused() {
        var tagged = new TopicTagsChanged(ARN, OWNER, Map.of("team", "a"));
        given(CREATED, tagged)
                .when(new Create(ARN, OWNER, Map.of(), Map.of("team", "a")))
                .thenNothing();
        given(CREATED, tagged)
                .when(new Create(ARN, OWNER, Map.of(), Map.of("team", "b")))
                .thenRefused(TopicExistsWithOtherTags.class);
    }

    @Test
    void a_policy_is_changed_from_what_was_seen_only() {
        var seen = TopicAttributes.defaultPolicy(ARN, OWNER.value());
        var changed = new TopicAttributeChanged(ARN, OWNER, "Policy", "new");
        given(CREATED).when(new ChangePolicy(ARN, seen, "new")).then(changed);
        given(CREATED, changed)
                .when(new ChangePolicy(ARN, seen, "newer"))
                .thenRefused(ChangedMeanwhile.class);
    }
}
