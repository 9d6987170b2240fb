package dev.drawbridge.wire;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** AWS: TagSpecification. */
public record TagSpecification(String resourceType, @Wire("Tag") List<Tag> tags) {

    /** The tags meant for a resource type, such as {@code vpc-endpoint}. */
    public static Map<String, String> tagsFor(
            String resourceType, List<TagSpecification> specifications) {
        return specifications.stream()
                .filter(specification -> specification.resourceType().equals(resourceType))
                .flatMap(specification -> specification.tags().stream())
                .collect(
                        Collectors.toMap(
                                Tag::key, Tag::value, (_, last) -> last, java.util.TreeMap::new));
    }
}
