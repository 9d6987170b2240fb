package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.wire.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tags as SNS wants them: a key once, short, and not of AWS's own. */
final class TagRules {

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private TagRules() {}

    static Map<String, String> map(List<Tag> tags) {
        var map = new TreeMap<String, String>();
        for (var tag : tags) {
            check(tag);
            if (map.put(tag.key(), tag.value()) != null) {
                throw refused("Duplicated keys are not allowed.");
            }
        }
        return map;
    }

    private static void check(Tag tag) {
        if (tag.key().isEmpty() || tag.key().length() > LONGEST_KEY) {
            throw refused("Tag keys must be between 1 and 128 characters long.");
        }
        if (tag.value().length() > LONGEST_VALUE) {
            throw refused("Tag values must be at most 256 characters long.");
        }
        if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw refused("Tag keys that start with aws: are reserved for AWS.");
        }
    }

    private static Refused refused(String reason) {
        return new Refused(new InvalidParameter(reason));
    }
}
