package dev.drawbridge.console.audit;

import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that happened, narrowed down by the address; newest first, up to any position. */
@Controller
@Screen(path = AuditPage.ROOT, name = "Audit", key = 'u', order = 50)
class AuditPage {

    static final String ROOT = "/audit";

    private final Looking looking;
    private final AuditTrail trail;
    private final Frame frame;

    AuditPage(Looking looking, AuditTrail trail, Frame frame) {
        this.looking = looking;
        this.trail = trail;
        this.frame = frame;
    }

    @GetMapping(ROOT)
    String page(
            @RequestParam(name = "position", defaultValue = "9223372036854775807") long position,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var shelf = Shelf.of(Visitor.of(request).orElseThrow().account());
        long end = trail.end();
        looking.fill(shelf, ROOT, position, end, request, model);
        if (request.getHeader("HX-Request") != null) {
            return "audit :: events";
        }
        model.addAttribute("cursor", end);
        looking.facets(shelf, model);
        return "audit";
    }
}
