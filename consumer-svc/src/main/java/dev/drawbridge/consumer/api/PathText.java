package dev.drawbridge.consumer.api;

import dev.drawbridge.consumer.domain.paths.Bandwidth;
import java.util.List;
import java.util.Locale;

/** An answer about a path for people at a terminal. */
final class PathText {

    private PathText() {}

    static String of(PathAnswer answer) {
        var out = new StringBuilder();
        out.append(answer.outcome().toUpperCase(Locale.ROOT))
                .append("  ")
                .append(answer.to())
                .append('\n');
        steps(answer.steps(), "  ", out);
        for (var way : answer.ways()) {
            out.append("  ").append(way.address());
            if (way.endpointId() != null) {
                out.append(
                        "  %s %s %s"
                                .formatted(
                                        way.endpointId(),
                                        way.networkInterfaceId(),
                                        way.availabilityZoneId()));
            }
            out.append('\n');
            steps(way.steps(), "    ", out);
        }
        answer.bandwidth().forEach(share -> bandwidth(share, out));
        return out.toString();
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

    private static void steps(List<PathAnswer.Step> steps, String indent, StringBuilder out) {
        for (var step : steps) {
            var by = step.by().isEmpty() ? "" : step.by() + ": ";
            out.append(indent)
                    .append("%-6s %s: ".formatted(step.verdict(), step.step()))
                    .append(by)
                    .append(step.because())
                    .append('\n');
        }
    }
}
