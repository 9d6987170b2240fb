package dev.drawbridge.scenario.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** The bounds as test cases, for what shows test results. */
public final class JUnit {

    /** Of XML 1.0; a line's end in an attribute is a space to who reads it. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private JUnit() {}

    public static String of(Report report) {
        var name = escaped(report.scenario());
        long broken = report.expected().stream().filter(check -> !check.kept()).count();
        var xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                String.format(
                        Locale.ROOT,
                        "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\">\n",
                        name,
                        report.expected().size(),
                        broken));
        for (var check : report.expected()) {
            var sentence = escaped(check.sentence());
            xml.append(
                    "  <testcase classname=\"%s\" name=\"%s\"%s\n"
                            .formatted(
                                    name,
                                    escaped(check.metric() + " " + check.bound()),
                                    check.kept()
                                            ? "/>"
                                            : "><failure message=\"%s\"/></testcase>"
                                                    .formatted(sentence)));
        }
        return xml.append("</testsuite>\n").toString();
    }

    static String escaped(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
