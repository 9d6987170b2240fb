package dev.drawbridge.console.audit.imports;

import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.audit.asof.AsOf;
import dev.drawbridge.console.audit.asof.AsOf.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How one thing stood at a position: its facts up to there, folded again.
 *
 * @param provider the state as the provider's side says it; empty where it said nothing
 * @param consumer as the consumer's side says it
 */
public record Standing(String stream, String provider, String consumer, Instant since, int facts) {

    static final int SHOWN = 50;

    /** What changed last first. */
    static List<Standing> of(List<Recorded> facts, AsOf asOf) {
        var streams = new LinkedHashMap<String, List<Recorded>>();
        facts.forEach(f -> streams.computeIfAbsent(f.stream(), _ -> new ArrayList<>()).add(f));
        var standing = new ArrayList<Standing>();
        streams.values().stream()
                .sorted(
                        Comparator.<List<Recorded>>comparingLong(f -> f.getLast().position())
                                .reversed())
                .limit(SHOWN)
                .forEach(f -> standing.add(of(f.getLast(), f, asOf)));
        return standing;
    }

    private static Standing of(Recorded last, List<Recorded> facts, AsOf asOf) {
        var moment = asOf.of(facts, last.stream(), When.NOW).orElseThrow();
        var state = moment.state();
        var provider = word(state.path("connection"));
        return new Standing(
                last.stream(),
                provider.isEmpty() ? word(state) : provider,
                word(state.path("endpoint")),
                last.time(),
                facts.size());
    }

    private static String word(JsonNode part) {
        return part.path("state")
                .asString("")
                .replaceAll("(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
