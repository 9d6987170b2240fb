package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import java.util.Map;
import java.util.regex.Pattern;

/** What a topic may be called: one that keeps order says so at its end. */
final class TopicNaming {

    private static final Pattern STANDARD = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern FIFO = Pattern.compile("[A-Za-z0-9_-]{1,251}\\.fifo");

    private TopicNaming() {}

    static void check(String name, Map<String, String> attributes) {
        var form = TopicAttributes.fifo(attributes) ? FIFO : STANDARD;
        if (!form.matcher(name).matches()) {
            throw new Refused(new InvalidParameter("Topic Name"));
        }
    }
}
