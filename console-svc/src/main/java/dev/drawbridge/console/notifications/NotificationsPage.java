package dev.drawbridge.console.notifications;

import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is told, and how that goes. */
@Controller
@Screen(path = "/notifications", name = "Notifications", key = 'n', order = 70)
class NotificationsPage {

    private final Notices notices;
    private final Frame frame;

    NotificationsPage(Notices notices, Frame frame) {
        this.notices = notices;
        this.frame = frame;
    }

    @GetMapping("/notifications")
    String page(
            @RequestParam(name = "show", defaultValue = "all") String show,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var answer = notices.subscribers(request);
        var all = answer.orElse(new Notices.Subscribers(List.of())).subscriptions();
        model.addAttribute("banner", answer.problem());
        model.addAttribute("show", show);
        model.addAttribute("all", all.size());
        model.addAttribute("pending", count(all, Subscriber::unconfirmed));
        model.addAttribute("troubled", count(all, Subscriber::troubled));
        model.addAttribute("subscribers", all.stream().filter(shown(show)).toList());
        return "notifications";
    }

    private static Predicate<Subscriber> shown(String show) {
        return switch (show) {
            case "pending" -> Subscriber::unconfirmed;
            case "troubled" -> Subscriber::troubled;
            default -> _ -> true;
        };
    }

    private static long count(List<Subscriber> all, Predicate<Subscriber> which) {
        return all.stream().filter(which).count();
    }
}
