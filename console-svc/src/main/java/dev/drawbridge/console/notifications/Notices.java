package dev.drawbridge.console.notifications;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** notification-svc's API, as the screens need it. */
@Component
public final class Notices {

    private static final String SUBSCRIPTIONS = "/v1/notification/subscriptions";
    private static final String DELIVERIES = "/v1/notification/deliveries";

    /**
     * @param next what to ask for to see the next ones
     */
    record Subscribers(List<Subscriber> subscriptions, @Nullable String next) {

        Subscribers(List<Subscriber> subscriptions) {
            this(subscriptions, null);
        }
    }

    record Backlog(long waiting, long failed, long skipped, long blocked) {}

    record One(Subscriber subscription, Backlog backlog) {}

    /**
     * @param next what to ask for to see older ones
     */
    record Parcels(List<Parcel> deliveries, @Nullable Long next) {}

    record Content(String type, String text) {}

    record Opened(Parcel delivery, List<Parcel.Attempt> attempts, @Nullable Content content) {}

    record Redriven(
            boolean dryRun, long matching, long held, int redriven, List<Parcel> deliveries) {}

    /**
     * @param kind symmetric, asymmetric or both
     */
    record Secret(
            String kind,
            @Nullable String secret,
            @Nullable String publicKey,
            @Nullable Instant previousUntil) {}

    record PublicKey(String publicKey, Instant until) {}

    /** What may be shown at any time: a secret is none of it. */
    record PublicKeys(@Nullable String publicKey, List<PublicKey> previousPublicKeys) {}

    record Digest(String every, int most) {}

    record Nothing() {}

    /** At a glance. */
    public record Health(long subscribers, long troubled, long parked) {}

    private final Peers peers;

    Notices(Peers peers) {
        this.peers = peers;
    }

    Answer<Subscribers> subscribers(HttpServletRequest visit) {
        return all(query -> peers.get(visit, SUBSCRIPTIONS + query, Subscribers.class));
    }

    /** Page by page; where one is not to be had, that is the answer. */
    static Answer<Subscribers> all(Function<String, Answer<Subscribers>> ask) {
        var all = new ArrayList<Subscriber>();
        var page = ask.apply("");
        while (page instanceof Answer.Said<Subscribers>(var some)) {
            all.addAll(some.subscriptions());
            if (some.next() == null) {
                return new Answer.Said<>(new Subscribers(all));
            }
            page = ask.apply("?after=" + some.next());
        }
        return page;
    }

    public Answer<Health> health(HttpServletRequest visit) {
        var parked = redrive(visit, Search.allParked().criteria(), true);
        return subscribers(visit)
                .map(page -> {
                    var all = page.subscriptions();
                    long troubled = all.stream().filter(Subscriber::troubled).count();
                    return new Health(
                            all.size(), troubled, parked.map(Redriven::matching).orElse(0L));
                });
    }

    Answer<One> subscriber(HttpServletRequest visit, String id) {
        return peers.get(visit, SUBSCRIPTIONS + "/" + id, One.class);
    }

    Answer<Digest> digest(HttpServletRequest visit, String id) {
        return peers.get(visit, SUBSCRIPTIONS + "/" + id + "/digest", Digest.class);
    }

    Answer<Parcels> parcels(HttpServletRequest visit, Search search, long before, int limit) {
        var query = search.query() + (before > 0 ? "&before=" + before : "");
        return peers.get(visit, DELIVERIES + "?limit=" + limit + "&" + query, Parcels.class);
    }

    Answer<Opened> parcel(HttpServletRequest visit, long id) {
        return peers.get(visit, DELIVERIES + "/" + id, Opened.class);
    }

    /**
     * @param verb mute, enable or test
     */
    Answer<Nothing> order(HttpServletRequest visit, String id, String verb) {
        return peers.post(visit, SUBSCRIPTIONS + "/" + id + "/" + verb, Map.of(), Nothing.class);
    }

    /**
     * @param kind empty for the kind that signs now
     */
    Answer<Secret> rotate(HttpServletRequest visit, String id, String kind) {
        var path = SUBSCRIPTIONS + "/" + id + "/secret" + (kind.isEmpty() ? "" : "?kind=" + kind);
        return peers.post(visit, path, Map.of(), Secret.class);
    }

    Answer<PublicKeys> publicKeys(HttpServletRequest visit, String id) {
        return peers.get(visit, SUBSCRIPTIONS + "/" + id + "/secret", PublicKeys.class);
    }

    /**
     * @param what schedule or onFailure
     */
    Answer<Nothing> choose(HttpServletRequest visit, String id, String what, String choice) {
        return peers.put(visit, SUBSCRIPTIONS + "/" + id, Map.of(what, choice), Nothing.class);
    }

    Answer<Digest> gather(HttpServletRequest visit, String id, String every, int most) {
        var wish = Map.of("every", every, "most", most);
        return peers.put(visit, SUBSCRIPTIONS + "/" + id + "/digest", wish, Digest.class);
    }

    Answer<Nothing> scatter(HttpServletRequest visit, String id) {
        return peers.delete(visit, SUBSCRIPTIONS + "/" + id + "/digest", Nothing.class);
    }

    /** It is not sent any more, and holds back nothing. */
    Answer<Nothing> dismiss(HttpServletRequest visit, long id) {
        return peers.delete(visit, DELIVERIES + "/" + id, Nothing.class);
    }

    Answer<Redriven> redrive(
            HttpServletRequest visit, Map<String, Object> criteria, boolean dryRun) {
        var order = new HashMap<String, Object>();
        order.put("deliveries", criteria);
        order.put("all", true);
        order.put("dryRun", dryRun);
        return peers.post(visit, "/v1/notification/redrives", order, Redriven.class);
    }
}
