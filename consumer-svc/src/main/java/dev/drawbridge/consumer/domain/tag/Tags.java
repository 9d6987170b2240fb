package dev.drawbridge.consumer.domain.tag;

import dev.drawbridge.consumer.domain.tag.TagEvent.TagsChanged;
import java.util.Map;

/** The tags of a resource: those it was born with, until the first change. */
public sealed interface Tags {

    record AsBorn() implements Tags {}

    record Changed(Map<String, String> tags) implements Tags {}

    static Tags evolve(Tags tags, TagEvent event) {
        return switch (event) {
            case TagsChanged changed -> new Changed(Map.copyOf(changed.tags()));
        };
    }
}
