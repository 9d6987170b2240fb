package dev.drawbridge.console.peers;

import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.screen.Look;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks {@code /v1/…} of any service as the visitor, in the Region the visitor looks at. Unknown
 * fields of an answer are ignored, so a service may say more than a screen knows.
 */
@Component
public final class Peers {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final PublicApi api;

    Peers(PublicApi api) {
        this.api = api;
    }

    private record Problem(String code, String detail) {}

    public <T> Answer<T> get(HttpServletRequest visit, String path, Class<T> type) {
        return ask(visit, "GET", path, "", type);
    }

    /**
     * @param body anything Jackson writes; an empty map for none
     */
    public <T> Answer<T> post(HttpServletRequest visit, String path, Object body, Class<T> type) {
        return ask(visit, "POST", path, json(body), type);
    }

    public <T> Answer<T> put(HttpServletRequest visit, String path, Object body, Class<T> type) {
        return ask(visit, "PUT", path, json(body), type);
    }

    public <T> Answer<T> delete(HttpServletRequest visit, String path, Class<T> type) {
        return ask(visit, "DELETE", path, "", type);
    }

    private static String json(Object body) {
        return body instanceof Map<?, ?> map && map.isEmpty() ? "" : JSON.writeValueAsString(body);
    }

    private <T> Answer<T> ask(
            HttpServletRequest visit, String method, String path, String json, Class<T> type) {
        var visitor = Visitor.of(visit).orElseThrow();
        try {
            var answered = api.ask(visitor, Look.of(visit).region(), method, path, json);
            return answered.status() < 400
                    ? new Answer.Said<>(read(answered.json(), type))
                    : refused(answered);
        } catch (PublicApi.Unreachable | JacksonException _) {
            var service = path.split("/", 4)[2];
            return new Answer.Away<>(
                    "The %s service does not answer at the moment. Try again.".formatted(service));
        }
    }

    private static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json.isEmpty() ? "{}" : json, type);
    }

    private static <T> Answer<T> refused(PublicApi.Answered answered) {
        try {
            var problem = JSON.readValue(answered.json(), Problem.class);
            return new Answer.Refused<>(answered.status(), problem.code(), problem.detail());
        } catch (JacksonException _) {
            var detail = "The service answered with status " + answered.status();
            return new Answer.Refused<>(answered.status(), "Unreadable", detail);
        }
    }
}
