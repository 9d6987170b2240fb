package dev.drawbridge.wire.api;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.OtherSite;
import dev.drawbridge.wire.http.Received;
import dev.drawbridge.wire.http.WireReply;
import dev.drawbridge.wire.http.WireRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a service's own API. Register it at {@link #PATHS}; what is behind it finds its
 * {@link Call} as the request attribute {@link #CALL} and refuses by throwing.
 */
public final class ApiFilter extends HttpFilter {

    public static final String PATHS = "/v1/*";

    /** The request attribute that holds the {@link Call}. */
    public static final String CALL = "call";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ApiFilter.class.getName());
    private static final String DEFAULT_REGION = "us-east-1";
    private static final byte[] NO_BODY = {};

    private final transient Description description;
    private final transient Authenticator authenticator;
    private final transient FaultMapper faults;

    /**
     * @param service the part of the path after {@code /v1/}; its description is the resource
     *     {@code openapi/SERVICE.json}
     */
    public ApiFilter(String service, Authenticator authenticator, FaultMapper faults) {
        this.description = Description.of(service);
        this.authenticator = authenticator;
        this.faults = faults;
    }

    /** Whether a path is of our own APIs. */
    public static boolean owns(@Nullable String path) {
        return path != null && path.startsWith("/v1/");
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (description.isAskedFor(request)) {
            description.answer(response);
            return;
        }
        var requestId = UUID.randomUUID().toString();
        response.setHeader(WireReply.REQUEST_ID_HEADER, requestId);
        var answer = new WithoutErrorPages(response);
        try {
            var body = Received.body(request);
            Unkeepable.refuse(request.getQueryString(), body);
            request.setAttribute(CALL, call(Received.request(request, body), requestId));
            chain.doFilter(new ReadAgain(request, body), answer);
            if (answer.status() >= 400) {
                refuse(response, Refusals.of(request, answer, description.path()), requestId);
            }
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            refuse(response, problem(thrown, requestId), requestId);
        }
    }

    private Call call(WireRequest request, String requestId) {
        var credential = request.credential();
        var region = credential == null ? DEFAULT_REGION : credential.region();
        return new Call(
                caller(request),
                region,
                requestId,
                false,
                request.traceParent(),
                request.sourceAddress());
    }

    private Caller caller(WireRequest request) {
        if (!authenticator.demandsCredentials()) {
            OtherSite.refuse(request);
        }
        var caller = authenticator.authenticate(request);
        if (caller.anonymous() && authenticator.demandsCredentials()) {
            throw Refusals.credentialsDemanded();
        }
        return caller;
    }

    private Problem problem(Throwable thrown, String requestId) {
        return faults.find(thrown)
                .map(Problem::of)
                .orElseGet(() -> {
                    LOG.log(System.Logger.Level.ERROR, "Request " + requestId + " failed", thrown);
                    return Refusals.internal(requestId);
                });
    }

    private static void refuse(HttpServletResponse response, Problem problem, String requestId)
            throws IOException {
        if (response.isCommitted()) {
            return; // Half an answer is out: all that is left is to end it.
        }
        response.resetBuffer();
        var bytes = problem.json(requestId).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
