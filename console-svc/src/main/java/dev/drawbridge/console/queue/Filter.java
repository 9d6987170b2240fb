package dev.drawbridge.console.queue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which requests are shown, as the address says.
 *
 * @param state waiting, flagged or all
 * @param risk first, turned-away or sla, or empty
 * @param text in the message, the rule's sentence or an id
 */
public record Filter(String state, String service, String consumer, String risk, String text) {

    private static final List<String> STATES = List.of("waiting", "flagged", "all");

    static Filter of(HttpServletRequest request) {
        var state = asked(request, "state");
        return new Filter(
                STATES.contains(state) ? state : "waiting",
                asked(request, "service"),
                asked(request, "consumer"),
                asked(request, "risk"),
                asked(request, "q"));
    }

    private static String asked(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** What the provider narrows down; the rest is looked for here. */
    String asked(int limit) {
        var query = new LinkedHashMap<String, String>();
        query.put("state", state);
        query.put("serviceId", service);
        query.put("consumer", consumer);
        query.put("limit", Integer.toString(limit));
        return written(query);
    }

    /** As it stands in the address. */
    public String query() {
        var query = new LinkedHashMap<String, String>();
        query.put("state", state.equals("waiting") ? "" : state);
        query.put("service", service);
        query.put("consumer", consumer);
        query.put("risk", risk);
        query.put("q", text);
        return written(query);
    }

    public boolean isNone() {
        return query().isEmpty();
    }

    boolean admits(QueueRow row) {
        return switch (risk) {
                    case "first" -> row.isFirst();
                    case "sla" -> row.isSlaAtRisk();
                    case "turned-away" -> row.turnedAway() > 0;
                    default -> true;
                }
                && row.searched().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Without one of its conditions: {@code service}, {@code consumer}, {@code risk}, {@code q}.
     */
    public Filter without(String condition) {
        return new Filter(
                state,
                condition.equals("service") ? "" : service,
                condition.equals("consumer") ? "" : consumer,
                condition.equals("risk") ? "" : risk,
                condition.equals("q") ? "" : text);
    }

    private static String written(Map<String, String> query) {
        return query.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
