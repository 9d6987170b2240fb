package dev.drawbridge.console.notifications;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pieces that a page fetches when it is there: it does not wait for notification-svc. */
@Controller
class AboutConnection {

    private static final int SHOWN = 20;

    private final Notices notices;
    private final Frame frame;

    AboutConnection(Notices notices, Frame frame) {
        this.notices = notices;
        this.frame = frame;
    }

    /** Who of the visitor's subscribers was told of a connection. */
    @GetMapping("/connections/{endpoint}/deliveries")
    String deliveries(
            @PathVariable("endpoint") String endpoint, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var answer = notices.parcels(request, Search.about(endpoint), 0, SHOWN);
        var page = answer.orElse(new Notices.Parcels(List.of(), null));
        model.addAttribute("problem", answer.problem());
        model.addAttribute("parcels", page.deliveries());
        model.addAttribute("more", page.next() != null);
        return "parcels :: about";
    }

    @GetMapping("/notifications/deliveries/{id:\\d+}/attempts")
    String attempts(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var answer = notices.parcel(request, id);
        model.addAttribute("problem", answer.problem());
        model.addAttribute(
                "attempts",
                answer instanceof Answer.Said<Notices.Opened>(var opened)
                        ? opened.attempts()
                        : List.of());
        return "parcels :: attempts";
    }
}
