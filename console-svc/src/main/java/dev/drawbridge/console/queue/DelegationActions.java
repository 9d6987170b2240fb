package dev.drawbridge.console.queue;

import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody decide in the visitor's place for a time, and ends that. */
@Controller
class DelegationActions {

    private final Delegations delegations;
    private final Frame frame;
    private final Clock clock;

    DelegationActions(Delegations delegations, Frame frame, Clock clock) {
        this.delegations = delegations;
        this.frame = frame;
        this.clock = clock;
    }

    @PostMapping("/approvals/delegate")
    String delegate(
            @RequestParam("to") String to,
            @RequestParam(name = "hours", defaultValue = "24") int hours,
            HttpServletRequest request,
            Model model) {
        var until = clock.instant().plus(Duration.ofHours(Math.clamp(hours, 1, 24 * 30)));
        var person = People.principal(Visitor.of(request).orElseThrow(), to.strip());
        var problem = delegations.give(request, person, until.toString());
        model.addAttribute("delegated", problem.isEmpty() ? to.strip() : null);
        return said(problem, request, model);
    }

    @PostMapping("/approvals/delegate/end")
    String end(@RequestParam("delegate") String delegate, HttpServletRequest request, Model model) {
        var problem = delegations.end(request, delegate);
        model.addAttribute("ended", problem.isEmpty() ? People.brief(delegate) : null);
        return said(problem, request, model);
    }

    private String said(String problem, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/approvals?" + Filter.of(request).query();
        }
        frame.fill(request, model);
        model.addAttribute("refused", problem);
        model.addAttribute("rows", List.of());
        return "queue :: result";
    }
}
