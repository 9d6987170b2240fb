package dev.drawbridge.console.rules;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading, trying, keeping, publishing and restoring rules. What was typed is never lost. */
@Controller
class RulePages {

    private static final JsonMapper JSON = new JsonMapper();

    private final Peers peers;
    private final ServicePage page;

    RulePages(Peers peers, ServicePage page) {
        this.peers = peers;
        this.page = page;
    }

    /** With {@code from} and {@code to}, how two versions differ. */
    @GetMapping("/services/{service}")
    String one(
            @PathVariable("service") String service,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletRequest request,
            Model model) {
        if (!from.matches("\\w{1,9}") || !to.matches("\\w{1,9}")) {
            return page.show(service, null, "", request, model);
        }
        var path = "%s/rules/differences?from=%s&to=%s";
        var answer =
                peers.get(
                        request,
                        path.formatted(ServicePage.path(service), from, to),
                        Told.Words.class);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("differences", answer.map(Told.Words::differences).orElse(List.of()));
        return page.show(service, null, answer.problem(), request, model);
    }

    @PostMapping("/services/{service}/try")
    String tryOut(
            @PathVariable("service") String service,
            @RequestParam("rules") String typed,
            HttpServletRequest request,
            Model model) {
        return read(typed)
                .map(rules -> {
                    var path = ServicePage.path(service) + "/rules/dry-run";
                    var answer = peers.post(request, path, rules, Told.Both.class);
                    model.addAttribute("tried", answer.orNull());
                    return page.show(service, typed, answer.problem(), request, model);
                })
                .orElseGet(() -> page.show(service, typed, NO_JSON, request, model));
    }

    @PostMapping("/services/{service}/draft")
    String draft(
            @PathVariable("service") String service,
            @RequestParam("rules") String typed,
            HttpServletRequest request,
            Model model) {
        var path = ServicePage.path(service) + "/rules/draft";
        var problem =
                read(typed)
                        .map(rules -> peers.put(request, path, rules, Told.Standing.class))
                        .map(Answer::problem)
                        .orElse(NO_JSON);
        return problem.isEmpty()
                ? again(service)
                : page.show(service, typed, problem, request, model);
    }

    @PostMapping("/services/{service}/publish")
    String publish(
            @PathVariable("service") String service,
            @RequestParam("note") String note,
            @RequestParam("basedOn") int basedOn,
            @RequestParam("draft") int draft,
            HttpServletRequest request,
            Model model) {
        var order = Map.<String, Object>of("note", note, "basedOn", basedOn, "draft", draft);
        return ordered(service, "/rules/publish", order, request, model);
    }

    @PostMapping("/services/{service}/restore")
    String restore(
            @PathVariable("service") String service,
            @RequestParam("note") String note,
            @RequestParam("basedOn") int basedOn,
            @RequestParam("version") int version,
            HttpServletRequest request,
            Model model) {
        var order = Map.<String, Object>of("note", note, "basedOn", basedOn, "version", version);
        return ordered(service, "/rules/restore", order, request, model);
    }

    private static final String NO_JSON =
            "This is no JSON: look for a missing comma, quote or bracket. Nothing was kept.";

    private String ordered(
            String service,
            String what,
            Map<String, Object> order,
            HttpServletRequest request,
            Model model) {
        var path = ServicePage.path(service) + what;
        var problem = peers.post(request, path, order, Told.Published.class).problem();
        return problem.isEmpty()
                ? again(service)
                : page.show(service, null, problem, request, model);
    }

    private static String again(String service) {
        return "redirect:/services/" + service;
    }

    private static Optional<JsonNode> read(String typed) {
        try {
            return Optional.of(JSON.readTree(typed)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
