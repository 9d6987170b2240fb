package dev.drawbridge.cli.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the log says of an event beside the event: must be in the digest, and must be true. */
final class Columns {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);
    private static final List<String> IN_ORDER =
            List.of(
                    "id",
                    "topic",
                    "type",
                    "stream",
                    "sequence",
                    "time",
                    "principal",
                    "account",
                    "correlationid",
                    "causationid",
                    "recordedat");

    /** By the name the event itself uses. */
    private static final Map<String, String> SAME =
            Map.of(
                    "id", "id",
                    "type", "type",
                    "stream", "subject",
                    "principal", "principal",
                    "account", "account",
                    "correlationid", "correlationid",
                    "causationid", "causationid");

    private Columns() {}

    /** All that the content is the digest of, in its order. */
    static List<String> digested(ExportLine line) {
        var fields = new ArrayList<String>();
        fields.add(Long.toString(line.position()));
        IN_ORDER.forEach(name -> fields.add(line.columns().getOrDefault(name, "")));
        fields.add(line.event());
        fields.add(line.streamPrevious());
        return fields;
    }

    /** What was signed where some of the line is left out. */
    static String shown(ExportLine line) {
        var text = new StringBuilder("drawbridge-audit-part.v1\n").append(line.content());
        var fields = digested(line);
        text.append('\n').append(fields.getFirst());
        for (var field : fields.subList(1, fields.size())) {
            text.append(',').append(field.getBytes(StandardCharsets.UTF_8).length);
            text.append(':').append(field);
        }
        return text.append('\n').toString();
    }

    /** The first that the event contradicts; empty when none. */
    static String contradicted(ExportLine line) {
        if (line.columns().size() != IN_ORDER.size()) {
            return "how many fields there are";
        }
        for (var pair : SAME.entrySet()) {
            var said = line.columns().get(pair.getKey());
            if (said == null || !said.equals(line.attributes().get(pair.getValue()))) {
                return pair.getKey();
            }
        }
        return !sameNumber(line) ? "sequence" : !sameTime(line) ? "time" : "";
    }

    private static boolean sameNumber(ExportLine line) {
        var own = line.attributes().getOrDefault("sequence", "");
        return own.replaceFirst("^0+(?=\\d)", "").equals(line.columns().get("sequence"));
    }

    /** The log keeps microseconds. */
    private static boolean sameTime(ExportLine line) {
        try {
            var own = OffsetDateTime.parse(line.attributes().getOrDefault("time", ""));
            var said = OffsetDateTime.parse(line.columns().getOrDefault("time", ""));
            return Duration.between(own, said).abs().compareTo(MICROSECOND) < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
