package dev.drawbridge.console.audit.asof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Folds facts into a state. What a fact says replaces what was said before under that name; words
 * for the state, lists that grow, and what a fact takes away are here. Each side of a connection
 * has its own part: what the consumer's side says of it, and what the provider's.
 */
final class Fold {

    private static final Set<String> ORDERS =
            Set.of("request-connection", "release-connection", "forget-connection");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What says how it came about, and nothing of how it is. */
    private static final Set<String> PASSING =
            Set.of("connection", "previousState", "added", "removed", "acceptanceRequired");

    private static final Map<String, String> STATES =
            Map.ofEntries(
                    Map.entry("connection-accepted", "pending"),
                    Map.entry("connection-rejected", "rejected"),
                    Map.entry("connection-failed", "failed"),
                    Map.entry("connection-expired", "expired"),
                    Map.entry("connection-became-available", "available"),
                    Map.entry("connection-released", "deleting"),
                    Map.entry("endpoint-requested", "requested"),
                    Map.entry("endpoint-awaiting-acceptance", "pendingAcceptance"),
                    Map.entry("endpoint-provisioning-started", "pending"),
                    Map.entry("endpoint-became-available", "available"),
                    Map.entry("endpoint-rejected", "rejected"),
                    Map.entry("endpoint-failed", "failed"),
                    Map.entry("endpoint-expired", "expired"),
                    Map.entry("endpoint-deletion-started", "deleting"),
                    Map.entry("subscription-requested", "pendingConfirmation"),
                    Map.entry("subscription-confirmed", "confirmed"),
                    Map.entry("rules-published", "published"));

    private final ObjectNode state = JSON.createObjectNode();

    void add(String json) {
        var event = JSON.readTree(json);
        var type = event.path("type").asString("").replaceFirst("\\.v\\d+$", "");
        var data = event.path("data");
        if (ORDERS.contains(type)) {
            return;
        }
        var part = part(type, data);
        word(type, data, part);
        switch (type) {
            case "connection-voted" ->
                    part.withArray("votes")
                            .add(only(data, List.of("person", "inPlaceOf", "reason")));
            case "decision-planned" ->
                    part.set("plan", only(data, List.of("accept", "person", "effectiveAt")));
            case "decision-undone" -> part.remove("plan");
            case "connection-flagged" -> part.set("flag", data.path("grounds"));
            case "connection-accepted", "connection-rejected" -> {
                part.remove(List.of("plan", "flag"));
                part.set(
                        "decision",
                        only(data, List.of("automatic", "decidedBy", "reason", "grounds")));
            }
            case "topic-attribute-changed" ->
                    attribute(part, data.path("attributeName"), data.path("attributeValue"));
            case "vpc-attribute-changed", "subnet-attribute-changed" ->
                    attribute(part, data.path("attribute"), data.path("value"));
            default -> everything(type, data, part);
        }
        part.put("since", event.path("time").asString(""));
    }

    ObjectNode state() {
        return state;
    }

    private ObjectNode part(String type, JsonNode data) {
        if (!data.path("connection").isObject()) {
            return state;
        }
        data.path("connection").properties().forEach(e -> state.set(e.getKey(), e.getValue()));
        return state.withObject("/" + (type.startsWith("endpoint-") ? "endpoint" : "connection"));
    }

    private static void word(String type, JsonNode data, ObjectNode part) {
        if (type.equals("connection-requested")) {
            var waits = data.path("acceptanceRequired").asBoolean();
            part.put("state", waits ? "pendingAcceptance" : "pending");
        } else if (STATES.containsKey(type)) {
            part.put("state", STATES.get(type));
        } else if (type.endsWith("-deleted")) {
            part.put("state", "deleted");
        } else if (type.endsWith("-created")) {
            part.put("state", "exists");
        }
    }

    private static void everything(String type, JsonNode data, ObjectNode part) {
        boolean service = type.startsWith("service-");
        for (var field : data.properties()) {
            if (field.getKey().equals("terms")) {
                field.getValue().properties().forEach(e -> part.set(e.getKey(), e.getValue()));
            } else if (service && field.getKey().equals("acceptanceRequired")
                    || !PASSING.contains(field.getKey())) {
                part.set(field.getKey(), field.getValue());
            }
        }
    }

    private static void attribute(ObjectNode part, JsonNode name, JsonNode value) {
        part.withObject("/attributes").set(name.asString(""), value);
    }

    private static ObjectNode only(JsonNode data, List<String> fields) {
        var some = JSON.createObjectNode();
        fields.stream()
                .filter(field -> !data.path(field).isMissingNode() && !data.path(field).isNull())
                .forEach(field -> some.set(field, data.path(field)));
        return some;
    }
}
