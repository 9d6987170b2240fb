package dev.drawbridge.console.operations;

import dev.drawbridge.console.operations.Backstage.Letter;
import dev.drawbridge.console.operations.Backstage.Letters;
import dev.drawbridge.console.operations.Backstage.Retried;
import dev.drawbridge.console.operations.Rebuilds.Rebuild;
import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Dead letters and read models of all services. */
@Controller
@Screen(path = "/operations", name = "Operations", key = 'p', order = 80)
class OperationsPage {

    private static final int LETTERS = 50;
    private static final String SERVICE = "/operations/{service:consumer|provider|notification}";

    /** A service, or why it does not say. */
    record Part(
            String name,
            long count,
            List<Letter> letters,
            @Nullable Rebuild rebuild,
            String problem) {}

    private final Backstage backstage;
    private final Rebuilds rebuilds;
    private final Frame frame;

    OperationsPage(Backstage backstage, Rebuilds rebuilds, Frame frame) {
        this.backstage = backstage;
        this.rebuilds = rebuilds;
        this.frame = frame;
    }

    @GetMapping("/operations")
    String page(
            @RequestParam(name = "left", defaultValue = "-1") long left,
            @RequestParam(name = "refused", defaultValue = "") String refused,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("left", left);
        return show(refused, request, model);
    }

    @GetMapping(SERVICE + "/dead-letters/{id:\\d+}")
    String letter(
            @PathVariable("service") String service,
            @PathVariable("id") long id,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var answer = backstage.letter(request, service, id);
        if (answer instanceof Answer.Refused<Letter>(int status, _, _) && status == 404) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("banner", answer.problem());
        model.addAttribute("service", service);
        answer.said().ifPresent(letter -> model.addAttribute("letter", letter));
        return "dead-letter";
    }

    @PostMapping(SERVICE + "/dead-letters/{id:\\d+}/retry")
    String retry(
            @PathVariable("service") String service,
            @PathVariable("id") long id,
            HttpServletRequest request,
            Model model) {
        return retried(backstage.retry(request, service, id), request, model);
    }

    @PostMapping(SERVICE + "/dead-letters/retry")
    String retryAll(
            @PathVariable("service") String service, HttpServletRequest request, Model model) {
        return retried(backstage.retryAll(request, service), request, model);
    }

    private String retried(Answer<Retried> answer, HttpServletRequest request, Model model) {
        return answer instanceof Answer.Said<Retried>(var retried)
                ? "redirect:/operations?left=" + retried.left()
                : show(answer.problem(), request, model);
    }

    private String show(String problem, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        model.addAttribute("banner", problem);
        model.addAttribute(
                "parts",
                Backstage.SERVICES.stream().map(service -> part(request, service)).toList());
        return "operations";
    }

    private Part part(HttpServletRequest request, String service) {
        var answer = backstage.letters(request, service, LETTERS);
        var letters = answer.orElse(new Letters(0, List.of()));
        var made = rebuilds.latest(request, service).orElse(new Rebuilds.Listed(List.of()));
        return new Part(
                service,
                letters.count(),
                letters.deadLetters(),
                made.rebuilds().stream().findFirst().orElse(null),
                answer.problem());
    }
}
