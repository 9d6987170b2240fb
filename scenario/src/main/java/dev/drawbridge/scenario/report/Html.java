package dev.drawbridge.scenario.report;

import static java.util.stream.Collectors.joining;

import dev.drawbridge.scenario.model.Metric;
import dev.drawbridge.scenario.model.Spans;
import java.util.List;

/** A report as one page that stands alone: no script, nothing fetched. */
public final class Html {

    private static final String STYLE =
            """
            :root{color-scheme:light dark}
            body{font:15px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
            p.of{margin:.2rem 0 0;opacity:.75}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            th,td{padding:.25rem 1rem .25rem 0;text-align:left;border-bottom:1px solid #8884}
            td+td,th+th{text-align:right}td:last-child,th:last-child{padding-right:0}
            .tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
            .tiles div{border:1px solid #8886;border-radius:.5rem;padding:.5rem .9rem}
            .tiles b{display:block;font-size:1.35rem}
            svg{width:100%;height:auto}.axis{stroke:currentColor;opacity:.4}
            .line{fill:none;stroke:#0b6bcb;stroke-width:1.5}.tick{font-size:11px;fill:currentColor}
            @media(prefers-color-scheme:dark){.line{stroke:#6cb4ff}}
            """;
    private static final List<Metric> TILES =
            List.of(
                    Metric.REQUESTS,
                    Metric.ACCEPTED,
                    Metric.REJECTED,
                    Metric.EXPIRED,
                    Metric.WAITING,
                    Metric.P50_TIME_TO_DECIDE,
                    Metric.P90_TIME_TO_DECIDE,
                    Metric.P99_TIME_TO_DECIDE,
                    Metric.QUOTA_HITS);

    private final Report report;

    private Html(Report report) {
        this.report = report;
    }

    public static String of(Report report) {
        return new Html(report).page();
    }

    private String page() {
        var title = text(report.scenario());
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><style>
        %s</style></head><body>
        <h1>%s</h1>
        <p class="of">Seed %d, %d accounts, %s to %s, Drawbridge %s</p>
        <div class="tiles">%s</div>
        %s
        </body></html>
        """
                .formatted(
                        title,
                        STYLE,
                        title,
                        report.seed(),
                        report.accounts(),
                        report.start(),
                        report.end(),
                        text(report.drawbridge()),
                        tiles(),
                        body());
    }

    private String body() {
        var plot = new Plot(report);
        var messages = report.messages();
        return """
        %s<h2>Waiting over the time</h2>
        %s<details><summary>As a table</summary><table><tr><th>At (UTC)</th><th>Waiting</th></tr>
        %s</table></details>
        %s<h2>All figures</h2>
        <table><tr><th>Figure</th><th>Value</th></tr>
        %s</table>
        <p class="of">Messages: %d sent, %d delivered, %d repeated.</p>\
        """
                .formatted(
                        bounds(),
                        plot.svg(),
                        plot.rows(),
                        approvers(),
                        figures(),
                        messages.sent(),
                        messages.delivered(),
                        messages.repeated());
    }

    private String tiles() {
        return TILES.stream()
                .filter(metric -> report.figures().containsKey(metric.toString()))
                .map(metric -> "<div><b>%s</b>%s</div>".formatted(shown(metric.toString()), metric))
                .collect(joining("\n"));
    }

    private String bounds() {
        if (report.expected().isEmpty()) {
            return "";
        }
        var rows =
                report.expected().stream()
                        .map(check ->
                                "<tr><td>%s %s</td><td>%s</td></tr>"
                                        .formatted(
                                                check.kept() ? "✓ kept:" : "✗ <b>not kept</b>:",
                                                text(check.metric() + " " + check.bound()),
                                                text(found(check))))
                        .collect(joining("\n"));
        return "<h2>Expected</h2>\n<table><tr><th>Bound</th><th>Found</th></tr>\n%s</table>\n"
                .formatted(rows);
    }

    private static String found(Report.Check check) {
        var value = check.value();
        return value == null ? "nothing measured" : Metric.of(check.metric()).shown(value);
    }

    private String approvers() {
        if (report.approvers().isEmpty()) {
            return "";
        }
        var rows =
                report.approvers().stream()
                        .map(desk ->
                                "<tr><td>%s</td><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%s</td></tr>"
                                        .formatted(
                                                text(desk.name()),
                                                desk.account(),
                                                desk.accepted(),
                                                desk.voted(),
                                                desk.rejected(),
                                                desk.tooLate(),
                                                Spans.shown(desk.busySeconds())))
                        .collect(joining("\n"));
        return """
        <h2>Approvers</h2>
        <table><tr><th>Name</th><th>Account</th><th>Accepted</th><th>Voted</th><th>Rejected</th><th>Too late</th><th>Busy</th></tr>
        %s</table>
        """
                .formatted(rows);
    }

    private String figures() {
        return report.figures().keySet().stream()
                .map(name -> "<tr><td>%s</td><td>%s</td></tr>".formatted(text(name), shown(name)))
                .collect(joining("\n"));
    }

    private String shown(String figure) {
        return Metric.of(figure).shown(report.figures().getOrDefault(figure, 0.0));
    }

    private static String text(String words) {
        return JUnit.escaped(words);
    }
}
