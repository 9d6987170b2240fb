package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.TagSpecification;
import java.util.List;
import java.util.Map;

/** Tags given at creation, within AWS's limits. */
final class Tagging {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_KEY = 127;
    private static final int LONGEST_VALUE = 256;

    private Tagging() {}

    static Map<String, String> of(String resourceType, List<TagSpecification> specifications) {
        for (var specification : specifications) {
            if (!specification.resourceType().equals(resourceType)) {
                throw Fault.invalidParameterValue(
                        "'%s' is not a valid taggable resource type for this operation."
                                .formatted(specification.resourceType()));
            }
            specification.tags().stream().map(TagSpecification.Given::tag).forEach(Tagging::check);
        }
        var tags = TagSpecification.tagsFor(resourceType, specifications);
        if (tags.size() > MOST_TAGS) {
            throw new Fault(
                    "TagLimitExceeded",
                    "A resource can have at most %d tags.".formatted(MOST_TAGS));
        }
        return tags;
    }

    static void check(Tag tag) {
        var key = tag.key();
        if (key.startsWith("aws:")) {
            throw Fault.invalidParameterValue(
                    "Tag keys starting with 'aws:' are reserved for internal use");
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw Fault.invalidParameterValue(
                    "Tag keys have between 1 and %d characters.".formatted(LONGEST_KEY));
        }
        if (tag.value().length() > LONGEST_VALUE) {
            throw Fault.invalidParameterValue(
                    "Tag values have at most %d characters.".formatted(LONGEST_VALUE));
        }
    }

    static List<Tag> shown(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }
}
