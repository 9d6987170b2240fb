package dev.drawbridge.notification.links;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What Prometheus asks for. */
public final class Metrics extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final transient PrometheusMeterRegistry meters;
    private final transient Runnable before;

    /**
     * @param before has figures counted that are counted only when somebody looks
     */
    public Metrics(PrometheusMeterRegistry meters, Runnable before) {
        this.meters = meters;
        this.before = before;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        before.run();
        response.setContentType(TYPE);
        response.getWriter().write(meters.scrape(TYPE));
    }
}
