package dev.drawbridge.console.connection;

import dev.drawbridge.console.approvals.ConnectionView;
import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.approvals.Row;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.live.LiveView;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where one connection stands and how it came there. */
@Controller
class ConnectionPage {

    private final ConnectionViews connections;
    private final Involved involved;
    private final AuditTrail trail;
    private final LiveView view;
    private final Frame frame;
    private final TransactionOperations snapshot;
    private final String publicUrl;

    ConnectionPage(
            ConnectionViews connections,
            Involved involved,
            AuditTrail trail,
            LiveView view,
            Frame frame,
            TransactionOperations snapshot,
            @Value("${drawbridge.public-url}") String publicUrl) {
        this.connections = connections;
        this.involved = involved;
        this.trail = trail;
        this.view = view;
        this.frame = frame;
        this.snapshot = snapshot;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/connections/{endpoint}")
    String page(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        snapshot.executeWithoutResult(_ -> fill(endpoint, request, model));
        return "connection";
    }

    private void fill(String endpoint, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var me = Visitor.of(request).orElseThrow().account();
        var shown =
                connections
                        .find(me, endpoint)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var tale = Tale.of(involved.in(me, endpoint), view);
        model.addAttribute("cursor", trail.end());
        model.addAttribute("row", Row.of(shown, me));
        model.addAttribute("ladder", Ladder.of(tale, shown.state(), shown.requestedAt()));
        model.addAttribute("consumerState", Tale.consumerState(tale).orElse(null));
        model.addAttribute("decided", decided(shown));
        model.addAttribute("tale", tale);
        model.addAttribute("graph", Graph.of(tale));
        model.addAttribute("commands", Commands.of(shown, me, publicUrl));
    }

    /** Who, in words: "rejected by ben". */
    private static String decided(ConnectionView shown) {
        return Objects.requireNonNullElse(shown.decidedBy(), "nobody yet");
    }
}
