package dev.drawbridge.console.audit;

import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that happened, narrowed down by the address; newest first, up to any position. */
@Controller
@Screen(path = "/audit", name = "Audit", key = 'u', order = 50)
class AuditPage {

    private static final int ROWS = 100;

    private final AuditSearch search;
    private final AuditTrail trail;
    private final Frame frame;

    AuditPage(AuditSearch search, AuditTrail trail, Frame frame) {
        this.search = search;
        this.trail = trail;
        this.frame = frame;
    }

    @GetMapping("/audit")
    String page(
            @RequestParam(name = "position", defaultValue = "9223372036854775807") long position,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var me = Visitor.of(request).orElseThrow().account();
        var by = Facets.of(request);
        long end = trail.end();
        var rows = search.upTo(me, by, position, ROWS + 1);
        model.addAttribute("by", by);
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("older", rows.size() > ROWS ? rows.getLast().position() : null);
        model.addAttribute("atEnd", position >= end);
        model.addAttribute("position", Math.min(position, end));
        model.addAttribute("density", search.density(me, by));
        if (request.getHeader("HX-Request") != null) {
            return "audit :: events";
        }
        model.addAttribute("cursor", end);
        model.addAttribute("types", search.facet(me, "type"));
        model.addAttribute("topics", search.facet(me, "topic"));
        model.addAttribute("actors", search.facet(me, "account"));
        model.addAttribute("tail", List.of());
        return "audit";
    }
}
