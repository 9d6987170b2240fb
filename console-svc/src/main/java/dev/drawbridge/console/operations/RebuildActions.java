package dev.drawbridge.console.operations;

import dev.drawbridge.console.operations.Rebuilds.Listed;
import dev.drawbridge.console.operations.Rebuilds.Rebuild;
import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said to a rebuild, and how far it has come: asked for by the page while it moves. */
@Controller
@RequestMapping("/operations/{service:consumer|provider|notification}/rebuild")
class RebuildActions {

    private final Rebuilds rebuilds;
    private final Frame frame;

    RebuildActions(Rebuilds rebuilds, Frame frame) {
        this.rebuilds = rebuilds;
        this.frame = frame;
    }

    @GetMapping
    String progress(
            @PathVariable("service") String service, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var latest = rebuilds.latest(request, service).orElse(new Listed(List.of()));
        model.addAttribute("service", service);
        model.addAttribute("rebuild", latest.rebuilds().stream().findFirst().orElse(null));
        return "rebuild :: progress";
    }

    /** Beside the tables in use; these are changed only when it is asked for. */
    @PostMapping
    String start(
            @PathVariable("service") String service,
            HttpServletRequest request,
            RedirectAttributes left) {
        return done(service, rebuilds.start(request, service), left);
    }

    @PostMapping("/{id:\\d+}/{order:pause|resume|cancel|swap}")
    String order(
            @PathVariable("service") String service,
            @PathVariable("id") long id,
            @PathVariable("order") String order,
            @RequestParam(name = "table", defaultValue = "") List<String> tables,
            HttpServletRequest request,
            RedirectAttributes left) {
        return done(service, rebuilds.order(request, service, id, order, tables), left);
    }

    /** Over the one event that was shown, and no other. */
    @PostMapping("/{id:\\d+}/skip")
    String skip(
            @PathVariable("service") String service,
            @PathVariable("id") long id,
            @RequestParam("position") long position,
            @RequestParam(name = "note", defaultValue = "") String note,
            HttpServletRequest request,
            RedirectAttributes left) {
        return done(service, rebuilds.skip(request, service, id, position, note), left);
    }

    private static String done(String service, Answer<Rebuild> answer, RedirectAttributes left) {
        if (!answer.problem().isEmpty()) {
            left.addAttribute("refused", answer.problem());
        }
        return "redirect:/operations#rebuild-" + service;
    }
}
