package dev.drawbridge.console.live;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The timeline as server-sent events. The id of an event is its position in the audit log, so a
 * browser that comes back goes on exactly where it stopped. One virtual thread a stream, which
 * reads the log after its own cursor: whoever is slow falls behind alone.
 */
@RestController
class LiveStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private final AuditTrail trail;
    private final News news;
    private final LiveView view;

    LiveStream(AuditTrail trail, News news, LiveView view) {
        this.trail = trail;
        this.news = news;
        this.view = view;
    }

    @GetMapping("/live/events")
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException, IOException {
        var visitor = Visitor.of(request).orElseThrow();
        if (!news.listen()) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            var csrf = (String) request.getAttribute("csrf");
            stream(visitor, csrf, cursor(lastSeen, after), response);
        } catch (IOException e) {
            LOG.debug("A browser left: {}", e.toString());
        } finally {
            news.leave();
        }
    }

    private void stream(Visitor visitor, String csrf, long start, HttpServletResponse response)
            throws IOException, InterruptedException {
        long cursor = start;
        send(response, "retry: 1000\n\n");
        while (news.goesOn()) {
            var fresh = trail.after(visitor.account(), cursor, BATCH);
            for (var recorded : fresh) {
                response.getOutputStream().write(bytes(view.render(recorded, visitor, csrf)));
                cursor = recorded.position();
            }
            if (fresh.isEmpty()) {
                news.await(visitor.account(), cursor, HEARTBEAT);
                // Also how a browser that left is noticed.
                send(response, ": \n\n");
            } else {
                response.flushBuffer();
            }
        }
    }

    private long cursor(@Nullable String lastSeen, @Nullable Long after) {
        if (lastSeen != null && lastSeen.matches("\\d{1,18}")) {
            return Long.parseLong(lastSeen);
        }
        return after == null ? trail.end() : after;
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(bytes(text));
        response.flushBuffer();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
