package dev.drawbridge.console.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which deliveries are looked at: the page's address says it, and so does the service's.
 *
 * @param state open, delivered, parked, or empty for all
 * @param text within the reason
 */
record Search(String state, String endpointId, String subscriptionArn, String text) {

    static final String PARKED = "parked";

    /** As the service wants it in a query or in a body. */
    Map<String, Object> criteria() {
        var criteria = new LinkedHashMap<String, Object>();
        if (state.equals(PARKED)) {
            criteria.put("state", List.of("failed", "skipped"));
        } else if (!state.isEmpty()) {
            criteria.put("state", List.of(state));
        }
        put(criteria, "orderingKey", endpointId);
        put(criteria, "subscriptionArn", subscriptionArn);
        put(criteria, "text", text);
        return criteria;
    }

    private static void put(Map<String, Object> criteria, String name, String value) {
        if (!value.isBlank()) {
            criteria.put(name, value.strip());
        }
    }

    String query() {
        return criteria().entrySet().stream()
                .flatMap(e ->
                        (e.getValue() instanceof List<?> several ? several : List.of(e.getValue()))
                                .stream().map(value -> e.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    public boolean narrow() {
        return !endpointId.isBlank() || !subscriptionArn.isBlank() || !text.isBlank();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
