package dev.drawbridge.console.rules;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.peers.Peers;
import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the account offers. */
@Controller
@Screen(path = "/services", name = "Services", key = 's', order = 40)
class ServicesPage {

    private final Peers peers;
    private final AuditTrail trail;
    private final Frame frame;

    ServicesPage(Peers peers, AuditTrail trail, Frame frame) {
        this.peers = peers;
        this.trail = trail;
        this.frame = frame;
    }

    @GetMapping("/services")
    String page(HttpServletRequest request, Model model) {
        frame.fill(request, model);
        model.addAttribute("cursor", trail.end());
        var answer = peers.get(request, "/v1/provider/services", Told.Services.class);
        model.addAttribute("banner", answer.problem());
        model.addAttribute("services", answer.map(Told.Services::services).orElse(List.of()));
        return "services";
    }
}
