package dev.drawbridge.wire.api;

import dev.drawbridge.wire.text.Excerpt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of a body that is not the JSON expected what is wrong, and where. */
final class Unreadable {

    private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");
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
        var place = PLACE.matcher(text);
        var at =
                place.find()
                        ? " (line %s, column %s".formatted(place.group(1), place.group(2))
                        : "";
        var chain = text.indexOf("reference chain:");
        var path = chain < 0 ? "" : path(text.substring(chain));
        if (at.isEmpty()) {
            return path.isEmpty() ? "" : " (at " + path + ")";
        }
        return path.isEmpty() ? at + ")" : at + ", at " + path + ")";
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
