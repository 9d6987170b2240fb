package dev.drawbridge.console.queue;

import dev.drawbridge.console.peers.Peers;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides in whose place, as the provider's API has it. */
@Component
final class Delegations {

    private static final String PATH = "/v1/provider/delegations";

    /**
     * @param person whose right to decide it is
     * @param delegate who may use it, in that time
     */
    public record Delegation(String person, String delegate, Instant from, Instant until) {

        public String personBrief() {
            return People.brief(person);
        }

        public String delegateBrief() {
            return People.brief(delegate);
        }
    }

    private record Given(@Nullable List<Delegation> delegations) {}

    private record Anything() {}

    private final Peers peers;
    private final Clock clock;

    Delegations(Peers peers, Clock clock) {
        this.peers = peers;
        this.clock = clock;
    }

    /** None where the provider does not answer: then nothing can be decided either. */
    private List<Delegation> running(HttpServletRequest visit) {
        var now = clock.instant();
        return peers
                .get(visit, PATH, Given.class)
                .said()
                .map(Given::delegations)
                .filter(Objects::nonNull)
                .orElse(List.of())
                .stream()
                .filter(one -> one.until().isAfter(now))
                .toList();
    }

    /** What concerns the visitor: in whose place they decide, and who does in theirs. */
    record Mine(List<Delegation> toMe, List<Delegation> fromMe) {

        static final Mine NONE = new Mine(List.of(), List.of());
    }

    Mine mine(HttpServletRequest visit) {
        var me = People.me(Visitor.of(visit).orElseThrow());
        var now = clock.instant();
        var all = running(visit);
        return new Mine(
                all.stream()
                        .filter(one -> one.delegateBrief().equals(me) && !one.from().isAfter(now))
                        .toList(),
                all.stream().filter(one -> one.personBrief().equals(me)).toList());
    }

    String give(HttpServletRequest visit, String to, String until) {
        var order = Map.of("delegate", to, "until", until);
        return peers.post(visit, PATH, order, Anything.class).problem();
    }

    String end(HttpServletRequest visit, String delegate) {
        var whom = URLEncoder.encode(delegate, StandardCharsets.UTF_8);
        return peers.delete(visit, PATH + "?delegate=" + whom, Anything.class).problem();
    }
}
