package dev.drawbridge.wire.api;

import dev.drawbridge.wire.text.Excerpt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a body that is not the JSON expected what is wrong, and where. */
final class Unreadable {

    private static final Pattern PLACE =
            Pattern.compile("line: (\\d+), column: (\\d+)|byte offset: #(\\d+)");
    private static final Pattern FIELD = Pattern.compile("\\[(?:\"([^\"]{1,80})\"|(\\d{1,9}))]");
    private static final Pattern OWN_WORDS = Pattern.compile(", problem: (.*)");
    private static final Pattern TYPE = Pattern.compile("`[\\w.$<>\\[\\]]*[.$](\\w+)>?`");

    private Unreadable() {}

    static String because(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && PLACE.matcher(text(cause.getCause())).find()) {
            cause = cause.getCause();
        }
        var text = text(cause);
        if (text.startsWith("Required request body is missing")) {
            return "The request needs a body in JSON";
        }
        return "The body cannot be read: " + Excerpt.of(what(text)) + where(text);
    }

    private static String what(String text) {
        var line = text.lines().findFirst().orElse("").replaceFirst(" *at \\[Source.*", "");
        var own = OWN_WORDS.matcher(line);
        return TYPE.matcher(own.find() ? own.group(1) : line).replaceAll("$1");
    }

    private static String where(String text) {
        var chain = text.indexOf("reference chain:");
        return Stream.of(place(text), chain < 0 ? "" : path(text.substring(chain)))
                .filter(part -> !part.isEmpty())
                .reduce((place, path) -> place + ", at " + path)
                .map(" (%s)"::formatted)
                .orElse("");
    }

    private static String place(String text) {
        var place = PLACE.matcher(text);
        if (!place.find()) {
            return "";
        }
        return place.group(1) == null
                ? "byte " + place.group(3)
                : "line %s, column %s".formatted(place.group(1), place.group(2));
    }

    private static String path(String chain) {
        return FIELD.matcher(chain)
                .results()
                .map(r -> r.group(1) == null ? "[" + r.group(2) + "]" : "." + r.group(1))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String text(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null ? "" : message;
    }
}
