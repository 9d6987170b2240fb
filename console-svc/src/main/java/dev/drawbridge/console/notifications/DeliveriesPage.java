package dev.drawbridge.console.notifications;

import dev.drawbridge.console.notifications.Notices.Parcels;
import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was or is to be delivered, each attempt of it, and sending again what is parked. */
@Controller
class DeliveriesPage {

    private static final int ROWS = 100;

    private final Notices notices;
    private final Frame frame;

    DeliveriesPage(Notices notices, Frame frame) {
        this.notices = notices;
        this.frame = frame;
    }

    @GetMapping("/notifications/deliveries")
    String list(
            @ModelAttribute("search") Search search,
            @RequestParam(name = "before", defaultValue = "0") long before,
            @RequestParam(name = "sent", defaultValue = "-1") int sent,
            @RequestParam(name = "dismissed", defaultValue = "0") long dismissed,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("dismissed", dismissed);
        return list(search, before, "", request, model);
    }

    private String list(
            Search search, long before, String problem, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var answer = notices.parcels(request, search, before, ROWS);
        var page = answer.orElse(new Parcels(List.of(), null));
        model.addAttribute("banner", problem.isEmpty() ? answer.problem() : problem);
        model.addAttribute("search", search);
        model.addAttribute("parcels", page.deliveries());
        model.addAttribute("next", page.next());
        return "deliveries";
    }

    @GetMapping("/notifications/deliveries/{id:\\d+}")
    String one(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        return one(id, "", request, model);
    }

    private String one(long id, String problem, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var answer = notices.parcel(request, id);
        if (answer instanceof Answer.Refused<Notices.Opened>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("banner", problem.isEmpty() ? answer.problem() : problem);
        if (answer instanceof Answer.Said<Notices.Opened>(var opened)) {
            model.addAttribute("parcel", opened.delivery());
            model.addAttribute("attempts", opened.attempts());
            model.addAttribute("content", opened.content());
        }
        return "delivery";
    }

    @PostMapping("/notifications/deliveries/{id:\\d+}/dismiss")
    String dismiss(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        var answer = notices.dismiss(request, id);
        return answer instanceof Answer.Said<?>
                ? "redirect:/notifications/deliveries?state=parked&dismissed=" + id
                : one(id, answer.problem(), request, model);
    }

    /** First what would be sent again; then, when that was right, the same again for good. */
    @PostMapping("/notifications/redrives")
    String redrive(
            @RequestParam(name = "id", required = false) List<Long> ids,
            @ModelAttribute("search") Search asked,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            HttpServletRequest request,
            Model model) {
        var search = asked.parked();
        var criteria =
                ids == null || ids.isEmpty()
                        ? search.criteria()
                        : Map.<String, Object>of("id", ids);
        var answer = notices.redrive(request, criteria, !sure);
        if (!(answer instanceof Answer.Said<Notices.Redriven>(var redriven))) {
            return list(search, 0, answer.problem(), request, model);
        }
        if (sure) {
            return "redirect:/notifications/deliveries?sent=" + redriven.redriven();
        }
        frame.fill(request, model);
        model.addAttribute("banner", "");
        model.addAttribute("search", search);
        model.addAttribute("ids", ids == null ? List.of() : ids);
        model.addAttribute("redriven", redriven);
        return "redrive";
    }
}
