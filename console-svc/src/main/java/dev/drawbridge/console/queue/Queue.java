package dev.drawbridge.console.queue;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the queue from the provider's API as the visitor. */
@Component
final class Queue {

    static final int MOST = 500;

    private final Peers peers;

    Queue(Peers peers) {
        this.peers = peers;
    }

    private record Requests(List<Request> requests) {}

    Answer<List<QueueRow>> matching(HttpServletRequest visit, Filter filter) {
        return asked(visit, filter.asked(MOST))
                .map(rows -> rows.stream().filter(filter::admits).toList());
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
        return asked(visit, "state=all" + ids);
    }

    private Answer<List<QueueRow>> asked(HttpServletRequest visit, String query) {
        var me = People.me(Visitor.of(visit).orElseThrow());
        return peers.get(visit, "/v1/provider/requests?" + query, Requests.class)
                .map(all -> all.requests().stream().map(r -> QueueRow.of(r, me)).toList());
    }
}
