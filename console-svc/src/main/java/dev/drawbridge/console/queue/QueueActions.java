package dev.drawbridge.console.queue;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accept, reject, undo: with htmx the answer is the result and the rows as they are. */
@Controller
class QueueActions {

    private final Queue queue;
    private final Deciding deciding;
    private final Frame frame;

    QueueActions(Queue queue, Deciding deciding, Frame frame) {
        this.queue = queue;
        this.deciding = deciding;
        this.frame = frame;
    }

    /**
     * @param all the set that was frozen when the page was made, in place of the ticked ones
     */
    @PostMapping("/approvals/decide")
    String decide(
            @RequestParam("decision") String decision,
            @RequestParam(name = "id", defaultValue = "") List<String> ticked,
            @RequestParam(name = "all", defaultValue = "false") boolean all,
            @RequestParam(name = "matching", defaultValue = "") String matching,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "inPlaceOf", defaultValue = "") String inPlaceOf,
            HttpServletRequest request,
            Model model) {
        var ids = all ? Arrays.asList(matching.split(",")) : ticked;
        var answer =
                ids.isEmpty()
                        ? new Answer.Said<>(new Deciding.Items(List.of()))
                        : deciding.decide(request, decision, ids, reason, inPlaceOf);
        var done = answer.map(Deciding.Items::items).orElse(List.of());
        model.addAttribute("decision", decision);
        model.addAttribute("reason", reason);
        model.addAttribute("inPlaceOf", inPlaceOf);
        model.addAttribute("inPlace", inPlaceOf.isEmpty() ? "" : People.brief(inPlaceOf));
        model.addAttribute("refused", answer.problem());
        model.addAttribute("done", done.stream().filter(Deciding.Done::ok).toList());
        model.addAttribute("failed", done.stream().filter(d -> !d.ok()).toList());
        return result(ids, notes(done), request, model);
    }

    @PostMapping("/approvals/{endpoint}/undo")
    String undo(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        var problem = deciding.undo(request, endpoint);
        model.addAttribute("refused", problem);
        model.addAttribute("undone", problem.isEmpty());
        return result(List.of(endpoint), Map.of(endpoint, problem), request, model);
    }

    private String result(
            List<String> ids, Map<String, String> notes, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/approvals?" + Filter.of(request).query();
        }
        frame.fill(request, model);
        model.addAttribute(
                "rows",
                queue.these(request, ids).orElse(List.of()).stream()
                        .map(row -> row.noting(notes.get(row.id())))
                        .toList());
        return "queue :: result";
    }

    private static Map<String, String> notes(List<Deciding.Done> done) {
        var notes = new LinkedHashMap<String, String>();
        for (var item : done) {
            var detail = item.detail();
            if (!item.ok() && detail != null) {
                notes.put(item.endpointId(), detail);
            }
        }
        return notes;
    }
}
