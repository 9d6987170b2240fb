package dev.drawbridge.console.door;

import dev.drawbridge.wire.api.Problem;
import dev.drawbridge.wire.http.OtherSite;
import dev.drawbridge.wire.http.WireReply;
import dev.drawbridge.wire.text.Excerpt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes the services' own JSON APIs on, unchanged: {@code /v1/SERVICE/…} to that service. */
final class ApiDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ApiDoor.class);

    private final Upstreams upstreams;

    ApiDoor(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var owner = owner(request.getRequestURI());
        if (owner == Owner.DOOR) {
            refuse(response, nobodys(request));
        } else if (OtherSite.sent(request)) {
            var detail = "Pages of other sites may not send requests here";
            refuse(response, new Problem(403, "AccessDenied", detail));
        } else {
            passOn(owner, request, response);
        }
    }

    private void passOn(Owner owner, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClassicHttpResponse answer;
        try {
            answer = upstreams.send(owner, request, Body.read(request));
        } catch (Body.TooLarge _) {
            response.setHeader("Connection", "close");
            refuse(response, tooLarge());
            return;
        } catch (IOException unreachable) {
            LOG.warn("{} does not answer: {}", owner, unreachable.toString());
            response.setHeader("Retry-After", "1");
            refuse(response, unavailable(owner));
            return;
        }
        try (answer) {
            Relay.answer(answer, response);
        }
    }

    static Owner owner(String path) {
        var parts = path.split("/", 4);
        return switch (parts.length < 4 ? "" : parts[2]) {
            case "consumer" -> Owner.CONSUMER;
            case "provider" -> Owner.PROVIDER;
            case "notification" -> Owner.NOTIFICATION;
            default -> Owner.DOOR;
        };
    }

    private static Problem nobodys(HttpServletRequest request) {
        return new Problem(
                404,
                "NotFound",
                "There is nothing at %s. The APIs are /v1/consumer, /v1/provider and"
                                .formatted(Excerpt.of(request.getRequestURI()))
                        + " /v1/notification, each described by its openapi.json");
    }

    private static Problem tooLarge() {
        var detail = "The request is larger than %d bytes".formatted(Body.LIMIT);
        return new Problem(413, "RequestEntityTooLarge", detail);
    }

    private static Problem unavailable(Owner owner) {
        var detail =
                "The %s service does not answer at the moment. Try again."
                        .formatted(owner.name().toLowerCase(Locale.ROOT));
        return new Problem(503, "ServiceUnavailable", detail);
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        var requestId = UUID.randomUUID().toString();
        var bytes = problem.json(requestId).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        response.setHeader(WireReply.REQUEST_ID_HEADER, requestId);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
