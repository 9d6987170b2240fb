package dev.drawbridge.wire.tomcat;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import dev.drawbridge.wire.api.Problem;
import dev.drawbridge.wire.http.WireReply;
import dev.drawbridge.wire.xml.FaultXml;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Tomcat's HTML error page. A request line, a header or a chunk that is no HTTP never
 * reaches a servlet; clients of AWS cannot read HTML, and nobody should read our stack traces. On
 * the paths of our own APIs the answer is a problem in JSON.
 */
public final class XmlErrors extends ErrorReportValve {

    private static final int BAD_REQUEST = 400;

    public XmlErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    /** Call once for the context of a server, before it starts. */
    public static void install(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(XmlErrors.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var fault = fault(response.getStatus());
        var requestId = UUID.randomUUID().toString();
        try {
            boolean api = ApiFilter.owns(request.getRequestURI());
            response.setStatus(fault.status());
            response.setContentType(api ? Problem.CONTENT_TYPE : WireReply.CONTENT_TYPE);
            response.setHeader(WireReply.REQUEST_ID_HEADER, requestId);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        api
                                ? Problem.of(fault).json(requestId)
                                : FaultXml.write(Dialect.EC2, fault, requestId));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("The client did not wait for its error", e);
        }
    }

    private static Fault fault(int status) {
        return switch (status) {
            case 404 -> new Fault("InvalidRequest", "There is nothing at this address", status);
            case 405 ->
                    new Fault(
                            "UnsupportedHttpVerb",
                            "The requested HTTP verb is not supported",
                            status);
            case 500, 502, 503, 504 ->
                    new Fault("InternalError", "An internal error has occurred", status);
            // What HTTP has 501 and 505 for is the client's doing here.
            default ->
                    new Fault(
                            "InvalidRequest",
                            "The request is not well-formed HTTP",
                            status >= 500 ? BAD_REQUEST : status);
        };
    }
}
