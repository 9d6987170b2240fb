package dev.drawbridge.console.queue;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue over all services. */
@Controller
@Screen(path = "/approvals", name = "Approvals", key = 'a', order = 20)
class QueuePage {

    private static final int SHOWN = 100;

    private final Queue queue;
    private final SavedViews views;
    private final Delegations delegations;
    private final AuditTrail trail;
    private final Frame frame;

    QueuePage(
            Queue queue, SavedViews views, Delegations delegations, AuditTrail trail, Frame frame) {
        this.queue = queue;
        this.views = views;
        this.delegations = delegations;
        this.trail = trail;
        this.frame = frame;
    }

    @GetMapping("/approvals")
    String page(
            @RequestParam(name = "after", defaultValue = "") String after,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        // Before the queue is read: what happens in between is told again, never left out.
        model.addAttribute("cursor", trail.end());
        var filter = Filter.of(request);
        var answer = queue.matching(request, filter, after);
        var found = answer.orElse(Queue.Matching.NONE);
        var rows = found.rows();
        model.addAttribute("filter", filter);
        model.addAttribute("banner", answer.problem());
        model.addAttribute("matching", rows.stream().map(QueueRow::id).toList());
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        model.addAttribute("after", after);
        model.addAttribute("next", found.behind(SHOWN));
        model.addAttribute("more", found.next() != null);
        model.addAttribute("views", views.of(request));
        model.addAttribute("services", counted(rows, row -> row.of().serviceId()));
        model.addAttribute("consumers", counted(rows, row -> row.of().consumer()));
        model.addAttribute("reasons", Reasons.ALL);
        // Whoever just did not answer is not waited for once more.
        model.addAttribute(
                "delegations",
                answer instanceof Answer.Away<?>
                        ? Delegations.Mine.NONE
                        : delegations.mine(request));
        return "approvals";
    }

    /** Rows as they are now, for whoever heard that something became of them. */
    @GetMapping("/approvals/rows")
    String rows(
            @RequestParam("id") List<String> ids,
            @RequestParam(name = "new", defaultValue = "false") boolean onlyMatching,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var filter = Filter.of(request);
        var rows = queue.these(request, ids).orElse(List.of());
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> !onlyMatching || row.of().waits() && filter.admits(row))
                        .toList());
        return "queue :: rows";
    }

    @GetMapping("/approvals/{endpoint}/panel")
    String panel(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        model.addAttribute("rows", queue.these(request, List.of(endpoint)).orElse(List.of()));
        return "queue :: panel";
    }

    private static Map<String, Long> counted(List<QueueRow> rows, Function<QueueRow, String> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
