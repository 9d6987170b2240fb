package dev.drawbridge.scenario.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.drawbridge.scenario.model.Expectation;
import dev.drawbridge.scenario.model.Metric;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Spans;
import dev.drawbridge.scenario.world.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run in figures; times in seconds, rates from 0 to 1. Nothing in it is of the machine or the day
 * it was made: the same scenario, seed and version give the same bytes.
 *
 * @param waiting how many waited at most in each of 168 equal pieces of the time
 */
public record Report(
        String drawbridge,
        String scenario,
        long seed,
        String start,
        String end,
        int accounts,
        Map<String, Double> figures,
        List<Integer> waiting,
        List<Desk> approvers,
        Messages messages,
        List<Check> expected) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int PIECES = 168;

    public record Desk(
            String name,
            String account,
            int accepted,
            int voted,
            int rejected,
            int tooLate,
            int refused,
            double busySeconds) {}

    public record Messages(long sent, long delivered, long repeated) {}

    /**
     * A bound, and what was found.
     *
     * @param value null where there was nothing to be measured
     */
    public record Check(String metric, String bound, @Nullable Double value, boolean kept) {
        public String sentence() {
            var found = value == null ? "nothing measured" : Metric.of(metric).shown(value);
            if (value != null && !kept && bound.endsWith(" " + found)) {
                found = Metric.of(metric).exactly(value);
            }
            return "%s %s: %s".formatted(metric, bound, found);
        }
    }

    public static Report of(Played played, String fileName, int accounts) {
        var scenario = played.scenario();
        var clock = scenario.clock();
        var services = scenario.services().stream().map(Scenario.Service::name).toList();
        var figures = Measured.of(played, services);
        var name = scenario.name();
        var messages = played.messages();
        return new Report(
                Version.NAME,
                name == null ? fileName : name,
                scenario.seed(),
                clock.start().toString(),
                clock.end().toString(),
                accounts,
                figures,
                played.queue().over(clock.start(), clock.duration(), PIECES),
                played.people().stream().map(Report::desk).toList(),
                new Messages(messages.sent(), messages.delivered(), messages.repeated()),
                scenario.expect().entrySet().stream()
                        .map(bound ->
                                check(
                                        bound.getKey(),
                                        bound.getValue(),
                                        figures,
                                        services.size() == 1))
                        .toList());
    }

    private static Desk desk(Played.Desked of) {
        return new Desk(
                of.name(),
                of.account(),
                of.accepted(),
                of.voted(),
                of.rejected(),
                of.tooLate(),
                of.refused(),
                of.busy().toMillis() / 1000.0);
    }

    /**
     * @param alone of the one service there is, the figures are those of all
     */
    private static Check check(
            String metric, String bound, Map<String, Double> figures, boolean alone) {
        var expectation = Expectation.of(metric, bound);
        int dot = metric.lastIndexOf('.') + 1;
        var of = alone ? "" : metric.substring(0, dot);
        // Where nobody asked, that nothing was lost says nothing.
        boolean asked = figures.getOrDefault(of + Metric.REQUESTS, 0.0) > 0;
        boolean counts = asked || Metric.of(metric) == Metric.REQUESTS;
        var value = counts ? figures.get(of + metric.substring(dot)) : null;
        return new Check(metric, expectation.shown(), value, expectation.isKeptBy(value));
    }

    public boolean kept() {
        return expected.stream().allMatch(Check::kept);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Report read(Path file) throws IOException {
        try {
            var report = JSON.readValue(Files.readString(file), Report.class);
            if (report != null && report.figures != null) {
                return report;
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no report: " + e.getOriginalMessage(), e);
        }
        throw new IOException(file + " is no report: run writes one by --json");
    }

    /** For people at a terminal. */
    public String words() {
        var text = new StringBuilder();
        text.append(
                "%s, seed %d: %d accounts, %s of their time\n"
                        .formatted(
                                scenario,
                                seed,
                                accounts,
                                Spans.shown(
                                        java.time.Duration.between(
                                                        java.time.Instant.parse(start),
                                                        java.time.Instant.parse(end))
                                                .toSeconds())));
        for (var metric : Metric.values()) {
            var value = figures.get(metric.toString());
            if (value != null) {
                text.append("  %-20s %s\n".formatted(metric, metric.shown(value)));
            }
        }
        for (var each : expected) {
            text.append(
                    "%s %s\n".formatted(each.kept() ? "kept    " : "NOT KEPT", each.sentence()));
        }
        return text.toString().stripTrailing();
    }
}
