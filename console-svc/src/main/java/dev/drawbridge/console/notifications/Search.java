package dev.drawbridge.console.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which deliveries are looked at: the page's address says it, and so does the service's.
 *
 * @param state open, delivered, parked, or empty for all
 * @param text within the reason
 * @param queueArn of the dead-letter queue that keeps them
 * @param from of the publishing, and until
 */
record Search(
        String state,
        @BindParam("endpoint") String endpointId,
        @BindParam("subscription") String subscriptionArn,
        @BindParam("q") String text,
        @BindParam("topic") String topicArn,
        @BindParam("queue") String queueArn,
        @BindParam("message") String messageId,
        String from,
        String until) {

    static final String PARKED = "parked";

    private static final Map<String, String> WORDS =
            Map.of(
                    "orderingKey", "about",
                    "subscriptionArn", "to",
                    "text", "whose reason holds",
                    "topicArn", "of topic",
                    "deadLetterTargetArn", "kept by",
                    "messageId", "of message",
                    "from", "published at or after",
                    "until", "published before");

    Search {
        state = said(state);
        endpointId = said(endpointId);
        subscriptionArn = said(subscriptionArn);
        text = said(text);
        topicArn = said(topicArn);
        queueArn = said(queueArn);
        messageId = said(messageId);
        from = said(from);
        until = said(until);
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static Search about(String endpointId) {
        return new Search("", endpointId, "", "", "", "", "", "", "");
    }

    static Search to(String subscriptionArn) {
        return new Search("", "", subscriptionArn, "", "", "", "", "", "");
    }

    static Search allParked() {
        return about("").parked();
    }

    Search parked() {
        return new Search(
                PARKED,
                endpointId,
                subscriptionArn,
                text,
                topicArn,
                queueArn,
                messageId,
                from,
                until);
    }

    /** As the service wants it in a query or in a body. */
    Map<String, Object> criteria() {
        var criteria = new LinkedHashMap<String, Object>();
        if (state.equals(PARKED)) {
            criteria.put("state", List.of("failed", "skipped"));
        } else if (!state.isEmpty()) {
            criteria.put("state", List.of(state));
        }
        criteria.putAll(narrowing());
        return criteria;
    }

    private Map<String, String> narrowing() {
        var narrowing = new LinkedHashMap<String, String>();
        narrowing.put("orderingKey", endpointId);
        narrowing.put("subscriptionArn", subscriptionArn);
        narrowing.put("text", text);
        narrowing.put("topicArn", topicArn);
        narrowing.put("deadLetterTargetArn", queueArn);
        narrowing.put("messageId", messageId);
        narrowing.put("from", from);
        narrowing.put("until", until);
        narrowing.values().removeIf(String::isEmpty);
        return narrowing;
    }

    String query() {
        return criteria().entrySet().stream()
                .flatMap(e ->
                        (e.getValue() instanceof List<?> several ? several : List.of(e.getValue()))
                                .stream().map(value -> e.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    public boolean narrow() {
        return !narrowing().isEmpty();
    }

    /** What narrows it, to be read before all that fit are sent again. */
    public String words() {
        return narrowing().entrySet().stream()
                .map(e -> WORDS.get(e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
