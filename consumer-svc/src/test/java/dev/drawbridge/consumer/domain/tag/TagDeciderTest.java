package dev.drawbridge.consumer.domain.tag;

import dev.drawbridge.consumer.domain.TagRefusal.TooManyTags;
import dev.drawbridge.consumer.domain.tag.TagCommand.Bearer;
import dev.drawbridge.consumer.domain.tag.TagCommand.Removal;
import dev.drawbridge.consumer.domain.tag.TagCommand.RemoveTags;
import dev.drawbridge.consumer.domain.tag.TagCommand.SetTags;
import dev.drawbridge.consumer.domain.tag.TagEvent.TagsChanged;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.testkit.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TagDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final String ID = "vpc-00000000000000001";
    private static final Bearer BEARER =
            new Bearer(ID, "vpc", OWNER, REGION, Map.of("Name", "net"));

    @Test
    void the_tags_of_birth_are_the_first() {
        given().when(set(Map.of("tier", "front")))
                .then(changed(List.of("tier"), List.of(), Map.of("Name", "net", "tier", "front")));
    }

    @Test
    void what_changes_nothing_is_no_event() {
        given().when(set(Map.of("Name", "net"))).then();
        given().when(remove(new Removal("Name", "other"))).then();
        given().when(remove(new Removal("none", null))).then();
    }

    @Test
    void after_a_change_the_tags_of_birth_no_longer_count() {
        var gone = changed(List.of(), List.of("Name"), Map.of());
        given().when(remove(new Removal("Name", "net"))).then(gone);
        given(gone)
                .when(set(Map.of("a", "b")))
                .then(changed(List.of("a"), List.of(), Map.of("a", "b")));
    }

    @Test
    void the_other_side_of_a_peering_has_tags_of_its_own() {
        var mine = changed(List.of("a"), List.of(), Map.of("a", "b"));
        var other = new Bearer(ID, "vpc", new AccountId("333333333333"), REGION, Map.of());
        given(mine)
                .when(new SetTags(other.tagsId(), other, Map.of("c", "d")))
                .then(
                        new TagsChanged(
                                other.tagsId(),
                                ID,
                                "vpc",
                                other.owner(),
                                REGION,
                                List.of("c"),
                                List.of(),
                                Map.of("c", "d"),
                                NOON));
    }

    @Test
    void without_a_word_all_go() {
        given().when(remove()).then(changed(List.of(), List.of("Name"), Map.of()));
    }

    @Test
    void fifty_are_enough() {
        given().when(set(many(49))).then(changed(keys(many(49)), List.of(), with(many(49))));
        given().when(set(many(50))).thenRefused(TooManyTags.class);
    }

    private static Map<String, String> many(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(i -> "key" + i, i -> "value" + i));
    }

    private static Map<String, String> with(Map<String, String> more) {
        var all = new java.util.TreeMap<>(more);
        all.put("Name", "net");
        return all;
    }

    private static List<String> keys(Map<String, String> tags) {
        return tags.keySet().stream().sorted().toList();
    }

    private static SetTags set(Map<String, String> tags) {
        return new SetTags(BEARER.tagsId(), BEARER, tags);
    }

    private static RemoveTags remove(Removal... removals) {
        return new RemoveTags(BEARER.tagsId(), BEARER, List.of(removals));
    }

    private static TagsChanged changed(
            List<String> changed, List<String> removed, Map<String, String> tags) {
        return new TagsChanged(
                BEARER.tagsId(), ID, "vpc", OWNER, REGION, changed, removed, tags, NOON);
    }

    private static Specification<TagCommand, Tags, TagEvent> given(TagEvent... past) {
        return Specification.given(
                Tags.asBorn(),
                Tags::evolve,
                (command, tags) -> TagDecider.decide(command, tags, NOON),
                List.of(past));
    }
}
