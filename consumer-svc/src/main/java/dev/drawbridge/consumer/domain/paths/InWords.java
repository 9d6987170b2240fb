package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.paths.Explanation.Step;
import dev.drawbridge.consumer.domain.paths.Explanation.Way;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation for people at a terminal. */
public final class InWords {

    private InWords() {}

    public static String of(String to, Explanation explanation) {
        var out = new StringBuilder();
        out.append(explanation.outcome()).append("  ").append(to).append('\n');
        steps(explanation.outset(), "  ", out);
        for (var way : explanation.ways()) {
            out.append("  ").append(way.address()).append(by(way)).append('\n');
            steps(way.steps(), "    ", out);
        }
        explanation.bandwidth().forEach(share -> bandwidth(share, out));
        return out.toString();
    }

    /** One line, without what decided where nothing has an id. */
    public static String of(Step step) {
        var by = step.verdict().by();
        return "%-6s %s: %s%s"
                .formatted(
                        step.verdict().kind().name().toLowerCase(Locale.ROOT),
                        step.name(),
                        by.isEmpty() ? "" : by + ": ",
                        step.verdict().because());
    }

    /** A Gateway endpoint has no interface, and is in no zone. */
    private static String by(Way way) {
        return way.endpointId() == null
                ? ""
                : Stream.of(way.endpointId(), way.networkInterfaceId(), way.availabilityZoneId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ", "  ", ""));
    }

    private static void bandwidth(Bandwidth.Share share, StringBuilder out) {
        if (share.offeredGbps() > 0) {
            out.append(
                    "  %s  %.1f Gbps offered, %.1f at once, %.1f once scaled, %.0f %% throttled\n"
                            .formatted(
                                    share.availabilityZoneId(),
                                    share.offeredGbps(),
                                    share.carriedAtOnceGbps(),
                                    share.carriedScaledGbps(),
                                    share.throttledShare() * 100));
        }
    }

    private static void steps(List<Step> steps, String indent, StringBuilder out) {
        steps.forEach(step -> out.append(indent).append(of(step)).append('\n'));
    }
}
