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
    private static final String WRITTEN = "2026-11-27T13:55:49.465000Z";
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
        int zeros = 0;
        while (zeros < own.length() - 1
                && own.charAt(zeros) == '0'
                && digit(own.charAt(zeros + 1))) {
            zeros++;
        }
        return own.substring(zeros).equals(line.columns().get("sequence"));
    }

    /** The log keeps microseconds. */
    private static boolean sameTime(ExportLine line) {
        var own = line.attributes().getOrDefault("time", "");
        var said = line.columns().getOrDefault("time", "");
        return sameLetters(own, said) || sameMoment(own, said);
    }

    /** Nearly always: the same, but for the zeros at the end of the log's six decimals. */
    private static boolean sameLetters(String own, String said) {
        int last = said.length() - 2;
        if (!written(said)) {
            return false;
        }
        while (said.charAt(last) == '0') {
            last--;
        }
        int most = said.charAt(last) == '.' ? last : last + 1;
        return own.length() == most + 1
                && own.charAt(most) == 'Z'
                && own.regionMatches(0, said, 0, most);
    }

    /** What looks like a time and is none is left to the reading of times. */
    private static boolean written(String said) {
        if (said.length() != WRITTEN.length()) {
            return false;
        }
        for (int i = 0; i < WRITTEN.length(); i++) {
            char is = said.charAt(i);
            if (digit(WRITTEN.charAt(i)) ? !digit(is) : is != WRITTEN.charAt(i)) {
                return false;
            }
        }
        return within(said, 5, 1, 12)
                && within(said, 8, 1, 28)
                && within(said, 11, 0, 23)
                && within(said, 14, 0, 59)
                && within(said, 17, 0, 59);
    }

    private static boolean within(String said, int at, int least, int most) {
        int two = (said.charAt(at) - '0') * 10 + said.charAt(at + 1) - '0';
        return two >= least && two <= most;
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean sameMoment(String own, String said) {
        try {
            return Duration.between(OffsetDateTime.parse(own), OffsetDateTime.parse(said))
                            .abs()
                            .compareTo(MICROSECOND)
                    < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
