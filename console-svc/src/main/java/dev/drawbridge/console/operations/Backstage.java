package dev.drawbridge.console.operations;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services' APIs for those who run them. */
@Component
final class Backstage {

    static final List<String> SERVICES = List.of("consumer", "provider", "notification");

    /** A message that could not be handled. */
    record Letter(
            long id,
            String topic,
            @Nullable String stream,
            @Nullable Long sequence,
            @Nullable String messageId,
            String kind,
            String failure,
            String reason,
            int attempts,
            Instant parkedAt,
            Instant lastAttemptAt,
            @Nullable String message) {}

    record Letters(long count, List<Letter> deadLetters) {}

    record Retried(long left, long count) {}

    private final Peers peers;

    Backstage(Peers peers) {
        this.peers = peers;
    }

    Answer<Letters> letters(HttpServletRequest visit, String service, int limit) {
        return peers.get(visit, letters(service) + "?limit=" + limit, Letters.class);
    }

    Answer<Letter> letter(HttpServletRequest visit, String service, long id) {
        return peers.get(visit, letters(service) + "/" + id, Letter.class);
    }

    Answer<Retried> retry(HttpServletRequest visit, String service, long id) {
        return peers.post(visit, letters(service) + "/" + id + "/retry", Map.of(), Retried.class);
    }

    Answer<Retried> retryAll(HttpServletRequest visit, String service) {
        return peers.post(visit, letters(service) + "/retry", Map.of(), Retried.class);
    }

    private static String letters(String service) {
        return "/v1/" + service + "/dead-letters";
    }
}
