package dev.drawbridge.console.whatif;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked, as it stands in the address.
 *
 * @param rules JSON; empty where a version is meant
 * @param version a number, {@code draft}, or 0 for none
 */
public record Question(
        String service,
        String rules,
        String version,
        String from,
        String to,
        String change,
        String after) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Question of(HttpServletRequest request) {
        return new Question(
                text(request, "service"),
                text(request, "rules"),
                text(request, "version").isEmpty() ? "draft" : text(request, "version"),
                text(request, "from"),
                text(request, "to"),
                text(request, "change"),
                text(request, "after"));
    }

    private static String text(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    boolean isAsked() {
        return service.matches("vpce-svc-[0-9a-f]+");
    }

    String place() {
        return "/v1/provider/services/" + service + "/rules";
    }

    /**
     * @throws JacksonException where the rules are no JSON
     */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        if (rules.isEmpty()) {
            body.put("version", version);
        } else {
            body.put("rules", ruleSet());
        }
        put(body, "from", from);
        put(body, "to", to);
        put(body, "change", change);
        put(body, "after", after);
        return body;
    }

    JsonNode ruleSet() {
        return JSON.readTree(rules);
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }
}
