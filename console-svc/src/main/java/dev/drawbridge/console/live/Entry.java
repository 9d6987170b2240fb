package dev.drawbridge.console.live;

import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.events.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A line of the timeline, as it is shown. */
public record Entry(
        long position,
        Instant time,
        String mark,
        String sentence,
        String type,
        String stream,
        Message message) {

    /**
     * @param reader reads an event as it was published
     */
    static Entry of(Recorded recorded, Function<String, Message> reader) {
        var message = reader.apply(recorded.event());
        var story = Story.of(message);
        return new Entry(
                recorded.position(),
                recorded.time(),
                story.mark().name().toLowerCase(Locale.ROOT),
                story.sentence(),
                recorded.type(),
                recorded.stream(),
                message);
    }

    private static final Pattern ID =
            Pattern.compile(
                    "\\b(?:vpce-svc|vpce-nfn|vpce|vpc|subnet)-[0-9a-f]{17}\\b|\\b\\d{12}\\b");

    /** A piece of the sentence: words, or the id of something. */
    public record Part(String text, boolean id) {

        /** Long ids are told apart by their end. */
        public String brief() {
            int dash = text.lastIndexOf('-');
            return dash < 0
                    ? text
                    : text.substring(0, dash + 1) + "…" + text.substring(text.length() - 5);
        }
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var ids = ID.matcher(sentence);
        int end = 0;
        while (ids.find()) {
            parts.add(new Part(sentence.substring(end, ids.start()), false));
            parts.add(new Part(ids.group(), true));
            end = ids.end();
        }
        parts.add(new Part(sentence.substring(end), false));
        return parts;
    }
}
