package dev.drawbridge.provider.aws;

import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Map;

/** Tags as AWS lists them. */
final class Tags {

    private Tags() {}

    static List<Tag> of(Map<String, String> tags) {
        return tags.entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList();
    }
}
