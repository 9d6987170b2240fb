package dev.drawbridge.console.whatif;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What would these rules have decided? And if that is better: make them the draft. */
@Controller
@Screen(path = "/what-if", name = "What-if", key = 'w', order = 60)
class WhatIfPage {

    private final Peers peers;
    private final Histories histories;
    private final Frame frame;

    WhatIfPage(Peers peers, Histories histories, Frame frame) {
        this.peers = peers;
        this.histories = histories;
        this.frame = frame;
    }

    /** The rules' versions, and the draft. */
    record Versions(List<Version> versions) {}

    record Version(int version, String note) {}

    @GetMapping("/what-if")
    String ask(HttpServletRequest request, Model model) {
        return show(request, model);
    }

    /** The same, for rules that are too long for an address. */
    @PostMapping("/what-if")
    String askAtLength(HttpServletRequest request, Model model) {
        return show(request, model);
    }

    @PostMapping("/what-if/promote")
    String promote(HttpServletRequest request, Model model) {
        var question = Question.of(request);
        var rules = rules(request, question);
        var problem = rules.problem();
        if (rules instanceof Answer.Said<Object>(Object said)) {
            problem =
                    peers.put(request, question.place() + "/draft", said, JsonNode.class).problem();
        }
        model.addAttribute("problem", problem);
        model.addAttribute("promoted", problem.isEmpty());
        return show(request, model);
    }

    private String show(HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var question = Question.of(request);
        model.addAttribute("question", question);
        model.addAttribute("histories", histories.of(Visitor.of(request).orElseThrow().account()));
        model.addAttribute("versions", versions(request, question));
        if (question.isAsked()) {
            var found = found(request, question);
            if (!found.problem().isEmpty()) {
                model.addAttribute("problem", found.problem());
            }
            if (found instanceof Answer.Said<Found>(Found said)) {
                model.addAttribute("found", said);
                model.addAttribute("plots", Plot.of(said.whatIf().curve()));
            }
        }
        return "what-if";
    }

    private Answer<Found> found(HttpServletRequest request, Question question) {
        try {
            return peers.post(request, question.place() + "/what-if", question.body(), Found.class);
        } catch (JacksonException e) {
            return new Answer.Refused<>(
                    400, "InvalidRules", "The rules are no JSON: " + e.getOriginalMessage());
        }
    }

    private List<Version> versions(HttpServletRequest request, Question question) {
        if (!question.isAsked()) {
            return List.of();
        }
        var answer = peers.get(request, question.place() + "/versions", Versions.class);
        return answer.orElse(new Versions(List.of())).versions();
    }

    private Answer<Object> rules(HttpServletRequest request, Question question) {
        if (!question.rules().isEmpty()) {
            try {
                return new Answer.Said<>(question.ruleSet());
            } catch (JacksonException e) {
                return new Answer.Refused<>(400, "InvalidRules", e.getOriginalMessage());
            }
        }
        var place = question.place() + "/versions/" + question.version();
        return peers.get(request, place, JsonNode.class).map(version -> version.path("rules"));
    }
}
