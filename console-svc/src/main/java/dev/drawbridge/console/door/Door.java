package dev.drawbridge.console.door;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import dev.drawbridge.wire.http.Neighbours;
import dev.drawbridge.wire.http.OtherSite;
import dev.drawbridge.wire.http.Received;
import dev.drawbridge.wire.http.WireReply;
import dev.drawbridge.wire.http.WireServlet;
import dev.drawbridge.wire.xml.FaultXml;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything else on the port: {@code /} belongs to AWS's clients, {@code /v1/} to
 * the services' own APIs, some paths to the notification service, all others to the console's own
 * pages.
 */
public final class Door extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String PAGES = "/connections";
    private static final String TWO_OWNERS =
            "Tags of endpoint services and of other resources cannot be changed in one request:"
                    + " send one for each kind";

    private final transient Upstreams upstreams;
    private final transient Neighbours neighbours;
    private final transient ApiDoor apis;
    private final transient Servlet own;

    /**
     * @param neighbours are asked right here, all others by HTTP
     * @param own answers STS and says of everything else that it is no action
     */
    public Door(Upstreams upstreams, Neighbours neighbours, Servlet own) {
        this.upstreams = upstreams;
        this.neighbours = neighbours;
        this.apis = new ApiDoor(upstreams);
        this.own = own;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path.equals("/")) {
            root(request, response);
        } else if (ApiFilter.owns(path)) {
            apis.answer(request, response);
        } else if (isOfNotifications(path)) {
            forward(Owner.NOTIFICATION, Dialect.SNS, request, new byte[0], response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void root(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isBrowserAtTheDoor(request)) {
            response.sendRedirect(PAGES);
            return;
        }
        var authorization = request.getHeader("Authorization");
        byte[] body;
        try {
            body = Body.read(request);
        } catch (Body.TooLarge _) {
            tooLarge(Asked.of(authorization, request.getQueryString(), new byte[0]), response);
            return;
        }
        var asked = Asked.of(authorization, request.getQueryString(), body);
        if (OtherSite.sent(request) && !asked.isLinkInMail()) {
            refuse(
                    response,
                    asked.dialect(),
                    403,
                    "AccessDenied",
                    "Pages of other sites may not send requests here");
        } else if (asked.isOfTwoOwners()) {
            refuse(response, asked.dialect(), 400, "InvalidParameterValue", TWO_OWNERS);
        } else if (asked.owner() == Owner.DOOR) {
            own.service(new BodyAgain(request, body), response);
        } else {
            ask(asked, request, body, response);
        }
    }

    private void ask(
            Asked asked, HttpServletRequest request, byte[] body, HttpServletResponse response)
            throws IOException {
        var owner = asked.owner();
        var neighbour = neighbours.named(owner.route());
        if (neighbour.isPresent()) {
            var passed =
                    Headers.passed(Received.request(request, body)).from(request.getRemoteAddr());
            WireServlet.answer(neighbour.get().answer(passed), response);
        } else {
            forward(owner, asked.dialect(), request, body, response);
        }
    }

    private void forward(
            Owner owner,
            Dialect dialect,
            HttpServletRequest request,
            byte[] body,
            HttpServletResponse response)
            throws IOException {
        ClassicHttpResponse answer;
        try {
            answer = upstreams.send(owner, request, body);
        } catch (IOException unreachable) {
            LOG.warn("{} does not answer: {}", owner, unreachable.toString());
            unavailable(owner, dialect, response);
            return;
        }
        try (answer) {
            Relay.answer(answer, response);
        }
    }

    private static void unavailable(Owner owner, Dialect dialect, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", "1");
        var message =
                "The %s service does not answer at the moment. Try again.".formatted(owner.route());
        refuse(response, dialect, 503, "ServiceUnavailable", message);
    }

    private static void tooLarge(Asked asked, HttpServletResponse response) throws IOException {
        // The rest of the body is not read: the connection cannot be used again.
        response.setHeader("Connection", "close");
        refuse(
                response,
                asked.dialect(),
                413,
                "RequestEntityTooLarge",
                "The request is larger than %d bytes".formatted(Body.LIMIT));
    }

    private static void refuse(
            HttpServletResponse response, Dialect dialect, int status, String code, String message)
            throws IOException {
        var requestId = UUID.randomUUID().toString();
        var xml = FaultXml.write(dialect, new Fault(code, message, status), requestId);
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(WireReply.CONTENT_TYPE);
        response.setHeader(WireReply.REQUEST_ID_HEADER, requestId);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean isOfNotifications(String path) {
        return path.equals("/confirm")
                || path.equals("/unsubscribe")
                || path.startsWith("/u/")
                || (path.startsWith("/SimpleNotificationService-") && path.endsWith(".pem"));
    }

    private static boolean isBrowserAtTheDoor(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getQueryString() == null
                && accept != null
                && accept.contains("text/html");
    }
}
