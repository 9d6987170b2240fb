package dev.drawbridge.console.rules;

import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Rules picked and put in order without knowing their JSON; each button sends the whole form. */
@Controller
class RuleFormPage {

    private final Peers peers;
    private final ServicePage page;

    RuleFormPage(Peers peers, ServicePage page) {
        this.peers = peers;
        this.page = page;
    }

    @GetMapping("/services/{service}/rules")
    String form(@PathVariable("service") String service, HttpServletRequest request, Model model) {
        page.show(service, null, "", request, model);
        model.addAttribute("form", RuleSetForm.of(page.rules(request, service)));
        return shown(model);
    }

    @PostMapping("/services/{service}/rules")
    String change(
            @PathVariable("service") String service,
            @RequestParam(name = "do", defaultValue = "show") String what,
            HttpServletRequest request,
            Model model) {
        var set = sent(request);
        RuleSetForm.change(set, what);
        var problem =
                switch (what) {
                    case "keep" -> keep(service, set, request);
                    case "try" -> tryOut(service, set, request, model);
                    default -> "";
                };
        if (what.equals("keep") && problem.isEmpty()) {
            return "redirect:/services/" + service;
        }
        page.show(service, set.toPrettyString(), problem, request, model);
        model.addAttribute("form", RuleSetForm.of(set));
        return shown(model);
    }

    private String keep(String service, ObjectNode set, HttpServletRequest request) {
        var path = ServicePage.path(service) + "/rules/draft";
        return peers.put(request, path, set, Told.Standing.class).problem();
    }

    private String tryOut(String service, ObjectNode set, HttpServletRequest request, Model model) {
        var path = ServicePage.path(service) + "/rules/dry-run";
        var answer = peers.post(request, path, set, Told.Both.class);
        model.addAttribute("tried", answer.orNull());
        return answer.problem();
    }

    private static String shown(Model model) {
        model.addAttribute("days", RuleForm.DAYS);
        return "rule-form";
    }

    private static ObjectNode sent(HttpServletRequest request) {
        if (!RuleSetForm.isWhole(request)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Not all of the form came back: nothing was changed");
        }
        try {
            return RuleSetForm.sent(request);
        } catch (JacksonException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "The form came back broken: load it again", e);
        }
    }
}
