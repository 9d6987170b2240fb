package dev.drawbridge.console.operations;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services' read models, made again: how far, and what to do about it. */
@Component
final class Rebuilds {

    record Compared(String table, long rows, long missing, long extra) {

        public boolean same() {
            return missing == 0 && extra == 0;
        }
    }

    /** An event that could not be applied; with a note where it was passed over. */
    record Halt(
            long position,
            String type,
            String stream,
            String problem,
            @Nullable String note,
            @Nullable String skippedBy,
            @Nullable Instant skippedAt) {

        public boolean skipped() {
            return note != null;
        }
    }

    record Rebuild(
            long id,
            String state,
            long events,
            long position,
            long head,
            double eventsPerSecond,
            @Nullable Long secondsLeft,
            boolean cutOff,
            boolean same,
            @Nullable Instant startedAt,
            String startedBy,
            @Nullable String problem,
            List<Compared> tables,
            @Nullable List<Halt> halts) {

        /** Those that somebody said to pass over. */
        public List<Halt> skips() {
            return all().filter(Halt::skipped).toList();
        }

        /** Where it stands; null while it goes on. */
        public @Nullable Halt standsAt() {
            return state.equals("halted")
                    ? all().filter(halt -> !halt.skipped()).findFirst().orElse(null)
                    : null;
        }

        private Stream<Halt> all() {
            return halts == null ? Stream.of() : halts.stream();
        }

        /** It changes by itself: the page asks again. */
        public boolean moving() {
            return !cutOff && List.of("replaying", "comparing", "swapping").contains(state);
        }

        public boolean over() {
            return List.of("swapped", "cancelled", "failed").contains(state);
        }

        public long percent() {
            return head == 0 ? 100 : Math.min(100, position * 100 / head);
        }

        public String inWords() {
            if (cutOff) {
                return "cut off";
            }
            return switch (state) {
                case "ready" -> same ? "the same as those in use" : "different from those in use";
                case "swapped" -> "in use now";
                case "halted" -> "halted at an event";
                default -> state;
            };
        }

        public String speed() {
            var speed = "%,d events, %,.0f a second".formatted(events, eventsPerSecond);
            return secondsLeft == null || !moving() ? speed : speed + ", " + left(secondsLeft);
        }

        private static String left(long seconds) {
            return seconds < 90
                    ? "about %d s left".formatted(seconds)
                    : "about %d min left".formatted(seconds / 60);
        }
    }

    record Listed(List<Rebuild> rebuilds) {}

    private final Peers peers;

    Rebuilds(Peers peers) {
        this.peers = peers;
    }

    Answer<Listed> latest(HttpServletRequest visit, String service) {
        return peers.get(visit, path(service), Listed.class);
    }

    Answer<Rebuild> start(HttpServletRequest visit, String service) {
        return peers.post(visit, path(service), Map.of(), Rebuild.class);
    }

    Answer<Rebuild> order(
            HttpServletRequest visit, String service, long id, String order, List<String> tables) {
        var chosen =
                tables.stream()
                        .map(table -> "table=" + URLEncoder.encode(table, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", tables.isEmpty() ? "" : "?", ""));
        var path = path(service) + "/" + id + "/" + order + chosen;
        return peers.post(visit, path, Map.of(), Rebuild.class);
    }

    Answer<Rebuild> skip(
            HttpServletRequest visit, String service, long id, long position, String note) {
        var said = Map.<String, Object>of("position", position, "note", note);
        return peers.post(visit, path(service) + "/" + id + "/skip", said, Rebuild.class);
    }

    private static String path(String service) {
        return "/v1/" + service + "/rebuilds";
    }
}
