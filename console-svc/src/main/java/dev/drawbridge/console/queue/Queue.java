package dev.drawbridge.console.queue;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the queue from the provider's API as the visitor. */
@Component
final class Queue {

    static final int MOST = 500;

    private final Peers peers;
    private final Clock clock;

    Queue(Peers peers, Clock clock) {
        this.peers = peers;
        this.clock = clock;
    }

    private record Requests(List<Request> requests, @Nullable String next) {}

    /**
     * What fits, of as many as are looked at in one go.
     *
     * @param next where the provider's queue goes on behind them; null at its end
     */
    record Matching(List<QueueRow> rows, @Nullable String next) {

        static final Matching NONE = new Matching(List.of(), null);

        /** Where the next page begins, when so many are shown on this one. */
        @Nullable String behind(int shown) {
            return rows.size() <= shown ? next : rows.get(shown - 1).id();
        }
    }

    /**
     * @param after what the page before said; empty for the first
     */
    Answer<Matching> matching(HttpServletRequest visit, Filter filter, String after) {
        var behind = after.isEmpty() ? "" : "&after=" + encoded(after);
        return asked(visit, filter.asked(MOST) + behind)
                .map(all ->
                        new Matching(
                                rows(visit, all).stream().filter(filter::admits).toList(),
                                all.next()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** These, whatever became of them. */
    Answer<List<QueueRow>> these(HttpServletRequest visit, Collection<String> endpoints) {
        if (endpoints.isEmpty()) {
            return new Answer.Said<>(List.of());
        }
        var ids =
                endpoints.stream()
                        .filter(id -> id.matches("vpce-[0-9a-f]{17}"))
                        .limit(100)
                        .map(id -> "&endpointId=" + id)
                        .collect(Collectors.joining());
        return asked(visit, "state=all" + ids).map(all -> rows(visit, all));
    }

    private Answer<Requests> asked(HttpServletRequest visit, String query) {
        return peers.get(visit, "/v1/provider/requests?" + query, Requests.class);
    }

    private List<QueueRow> rows(HttpServletRequest visit, Requests all) {
        var me = People.me(Visitor.of(visit).orElseThrow());
        var now = clock.instant();
        return all.requests().stream().map(r -> QueueRow.of(r, me, now)).toList();
    }
}
