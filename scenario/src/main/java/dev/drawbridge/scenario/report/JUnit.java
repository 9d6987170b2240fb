package dev.drawbridge.scenario.report;

import java.util.Locale;

/** The bounds as test cases, for what shows test results. */
public final class JUnit {

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
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
