package dev.drawbridge.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** AWS: TagSpecification. */
public record TagSpecification(String resourceType, @Wire("Tag") List<Given> tags) {

    /** AWS: Tag, as EC2 takes it: one without a value has the empty one. */
    public record Given(String key, @Nullable String value) {

        public Tag tag() {
            return new Tag(key, value == null ? "" : value);
        }
    }

    /** The tags meant for a resource type, such as {@code vpc-endpoint}. */
    public static Map<String, String> tagsFor(
            String resourceType, List<TagSpecification> specifications) {
        return specifications.stream()
                .filter(specification -> specification.resourceType().equals(resourceType))
                .flatMap(specification -> specification.tags().stream())
                .map(Given::tag)
                .collect(Collectors.toMap(Tag::key, Tag::value, (_, last) -> last, TreeMap::new));
    }
}
