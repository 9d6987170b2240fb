package dev.drawbridge.console.live;

import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.approvals.Row;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: who is connected, who waits, and what just happened. */
@Controller
@Screen(path = "/connections", name = "Connections", key = 'c', order = 30)
class ConnectionsPage {

    private static final int ROWS = 200;
    private static final int ENTRIES = 50;

    private final ConnectionViews connections;
    private final AuditTrail trail;
    private final LiveView view;
    private final Frame frame;
    private final TransactionOperations snapshot;

    /**
     * @param snapshot reads in it see one moment
     */
    ConnectionsPage(
            ConnectionViews connections,
            AuditTrail trail,
            LiveView view,
            Frame frame,
            TransactionOperations snapshot) {
        this.connections = connections;
        this.trail = trail;
        this.view = view;
        this.frame = frame;
        this.snapshot = snapshot;
    }

    @GetMapping("/connections")
    String page(
            @RequestParam(name = "show", defaultValue = "all") String show,
            HttpServletRequest request,
            Model model) {
        // Rows, timeline and cursor of one moment: the stream goes on exactly where they end.
        snapshot.executeWithoutResult(_ -> fill(show.equals("waiting"), request, model));
        return "connections";
    }

    private void fill(boolean waitingOnly, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var me = Visitor.of(request).orElseThrow().account();
        model.addAttribute("cursor", trail.end());
        model.addAttribute("entries", trail.latest(me, ENTRIES).stream().map(view::entry).toList());
        model.addAttribute("waiting", connections.waitingFor(me));
        model.addAttribute("waitingOnly", waitingOnly);
        model.addAttribute("limit", ROWS);
        var shown = waitingOnly ? connections.waiting(me, ROWS) : connections.of(me, ROWS);
        model.addAttribute("rows", shown.stream().map(c -> Row.of(c, me)).toList());
    }
}
