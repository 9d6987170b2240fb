package dev.drawbridge.console.pages;

import com.sun.net.httpserver.HttpExchange;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.wire.auth.OpenMode;
import dev.drawbridge.wire.http.WireRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's queue in memory: it decides as the real one does, so far as the pages can tell.
 * Whoever is second is told who was first.
 */
final class Deciders {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Map<String, Object>> items = new LinkedHashMap<>();
    private final List<String> decided = new ArrayList<>();
    private final Map<String, Map<String, Object>> delegations = new LinkedHashMap<>();
    private IntConsumer afterwards = _ -> {};

    Peer peer() {
        return Peer.answering(this::answer);
    }

    /** What is to be told over the broker once somebody has decided. */
    synchronized void tell(IntConsumer afterwards) {
        this.afterwards = afterwards;
    }

    synchronized void forgetAll() {
        items.clear();
        decided.clear();
        delegations.clear();
    }

    synchronized void asks(int... numbers) {
        for (int n : numbers) {
            var item = new HashMap<String, Object>();
            item.put("n", n);
            item.put("endpointId", id(n));
            item.put("serviceId", Told.SERVICE.value());
            item.put("consumer", Told.CONSUMER.value());
            item.put("requestedBy", "arn:aws:iam::%s:root".formatted(Told.CONSUMER));
            item.put("message", "request " + n);
            item.put("requestedAt", Instant.now().toString());
            item.put("state", "pendingAcceptance");
            items.put(id(n), item);
        }
    }

    /** Somebody decides elsewhere, and nothing of it was heard yet. */
    synchronized void decidesElsewhere(String person, int n, String reason) {
        decide(person, items.get(id(n)), true, reason);
    }

    /** Each decision that took effect: "ana accept vpce-…". */
    synchronized List<String> decided() {
        return List.copyOf(decided);
    }

    static String id(int n) {
        return Told.connection(n).endpointId().value();
    }

    static int[] range(int from, int count) {
        return IntStream.range(from, from + count).toArray();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (path.equals("/v1/provider/decisions")) {
            Peer.say(exchange, 200, JSON.writeValueAsString(decideMany(person(exchange), body)));
        } else if (path.equals("/v1/provider/delegations")) {
            delegate(exchange, body);
            var given = Map.of("delegations", List.copyOf(delegations.values()));
            Peer.say(exchange, 200, JSON.writeValueAsString(given));
        } else if (path.endsWith("/undo")) {
            var item = items.get(path.split("/")[4]);
            item.remove("plan");
            Peer.say(exchange, 200, JSON.writeValueAsString(item));
        } else {
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            var found =
                    items.values().stream()
                            .filter(item -> fits(item, query))
                            .dropWhile(item -> isBefore(item, query))
                            .toList();
            Peer.say(exchange, 200, JSON.writeValueAsString(Map.of("requests", found)));
        }
    }

    private static boolean isBefore(Map<String, Object> item, String query) {
        var parts = query.split("&after=", 2);
        return parts.length == 2 && ((String) item.get("endpointId")).compareTo(parts[1]) <= 0;
    }

    private static boolean fits(Map<String, Object> item, String query) {
        return query.contains("endpointId=")
                ? query.contains((String) item.get("endpointId"))
                : !query.contains("state=waiting") || item.get("state").equals("pendingAcceptance");
    }

    @SuppressWarnings("unchecked")
    private void delegate(HttpExchange exchange, byte[] body) {
        if (exchange.getRequestMethod().equals("POST")) {
            var given = new HashMap<>((Map<String, Object>) JSON.readValue(body, Map.class));
            given.put("person", principal(person(exchange)));
            given.put("from", Instant.now().minusSeconds(1).toString());
            delegations.put(String.valueOf(given.get("delegate")), given);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            delegations.remove(exchange.getRequestURI().getQuery().split("=", 2)[1]);
        }
    }

    private static String principal(String person) {
        return "arn:aws:sts::111111111111:assumed-role/console/" + person;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> decideMany(String person, byte[] body) {
        var order = (Map<String, Object>) JSON.readValue(body, Map.class);
        var reason = String.valueOf(order.getOrDefault("reason", ""));
        boolean accept = order.get("decision").equals("accept");
        var place = String.valueOf(order.getOrDefault("inPlaceOf", ""));
        var outcomes =
                ((List<String>) order.get("endpointIds"))
                        .stream().map(id -> outcome(person, id, accept, reason)).toList();
        if (!place.isEmpty()) {
            decided.add("in place of " + place);
            for (var id : (List<String>) order.get("endpointIds")) {
                var decision = (Map<String, Object>) items.get(id).get("decision");
                ((Map<String, Object>) decision.get("grounds")).put("inPlaceOf", place);
            }
        }
        return Map.of("items", outcomes);
    }

    private Map<String, Object> outcome(String person, String id, boolean accept, String reason) {
        var item = items.get(id);
        if (item == null || !item.get("state").equals("pendingAcceptance")) {
            var detail = item == null ? "It does not exist" : item.get("who") + " decided first";
            return Map.of(
                    "endpointId", id, "code", "DecidedMeanwhile", "detail", detail, "status", 409);
        }
        decide(person, item, accept, reason);
        afterwards.accept((int) item.get("n"));
        return Map.of("endpointId", id, "status", 200);
    }

    private void decide(String person, Map<String, Object> item, boolean accept, String reason) {
        item.put("state", accept ? "pending" : "rejected");
        item.put("who", "%s (%s)".formatted(person, reason));
        var grounds = new HashMap<String, Object>(Map.of("by", "by hand", "reason", reason));
        item.put(
                "decision",
                Map.of(
                        "decidedBy",
                        principal(person),
                        "decidedAt",
                        Instant.now().toString(),
                        "automatic",
                        false,
                        "grounds",
                        grounds));
        decided.add(
                "%s %s %s".formatted(person, accept ? "accept" : "reject", item.get("endpointId")));
    }

    /** As the services find it out. */
    private static String person(HttpExchange exchange) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, of) -> headers.put(name.toLowerCase(Locale.ROOT), of.getFirst()));
        var request = new WireRequest("POST", "/", "", headers, new byte[0]);
        var arn = new OpenMode("123456789012").authenticate(request).arn();
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
