package dev.drawbridge.console.approvals;

import dev.drawbridge.console.door.Outcome;
import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The buttons. With htmx the answer is the row as it is now; without, the list again. */
@Controller
class DecisionPages {

    private static final String AWAY =
            "The provider service does not answer at the moment. Try again.";

    private final ConnectionViews views;
    private final Decisions decisions;
    private final Frame frame;

    DecisionPages(ConnectionViews views, Decisions decisions, Frame frame) {
        this.views = views;
        this.decisions = decisions;
        this.frame = frame;
    }

    @FunctionalInterface
    private interface Deciding {
        Outcome decide(Visitor visitor, ConnectionView connection) throws PublicApi.Unreachable;
    }

    @PostMapping("/connections/{endpoint}/accept")
    String accept(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        return decide(decisions::accept, "accepted, on its way", endpoint, request, model);
    }

    @PostMapping("/connections/{endpoint}/reject")
    String reject(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        return decide(decisions::reject, "rejected, on its way", endpoint, request, model);
    }

    @GetMapping("/connections/{endpoint}/reject")
    String mayReject(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        model.addAttribute("row", row(endpoint, request));
        return isHtmx(request) ? "fragments :: reject" : "reject";
    }

    @GetMapping("/connections/{endpoint}/row")
    String row(@PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        model.addAttribute("row", row(endpoint, request));
        return "fragments :: row";
    }

    private String decide(
            Deciding deciding,
            String busy,
            String endpoint,
            HttpServletRequest request,
            Model model) {
        var visitor = Visitor.of(request).orElseThrow();
        var before = row(endpoint, request);
        Row after;
        try {
            var outcome = deciding.decide(visitor, before.shown());
            after = outcome.done() ? soon(before, visitor, busy) : before.refused(why(outcome));
        } catch (PublicApi.Unreachable _) {
            after = before.refused(AWAY);
        }
        if (!isHtmx(request)) {
            return "redirect:/connections";
        }
        frame.fill(request, model);
        model.addAttribute("row", after);
        return "fragments :: row";
    }

    /** The fact comes back by itself in a moment; perhaps it already has. */
    private Row soon(Row before, Visitor visitor, String busy) {
        var now = views.find(visitor.account(), before.id()).orElse(before.shown());
        var row = Row.of(now, visitor.account());
        return now.state().equals(before.shown().state()) ? row.busy(busy) : row;
    }

    private static String why(Outcome outcome) {
        return outcome.errors().isEmpty()
                ? "The provider service answered with status " + outcome.status()
                : outcome.errors().getFirst().message();
    }

    private Row row(String endpoint, HttpServletRequest request) {
        var me = Visitor.of(request).orElseThrow().account();
        return views.find(me, endpoint)
                .map(shown -> Row.of(shown, me))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
