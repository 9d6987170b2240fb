package dev.drawbridge.console.overview;

import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.notifications.Notices;
import dev.drawbridge.console.screen.Screen;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits, how quickly it is decided, and whether news arrive. */
@Controller
@Screen(path = "/overview", name = "Overview", key = 'o', order = 10)
class OverviewPage {

    private static final Duration MONTH = Duration.ofDays(30);

    private final Figures figures;
    private final ConnectionViews connections;
    private final Notices notices;
    private final Frame frame;
    private final Clock clock = Clock.systemUTC();

    OverviewPage(Figures figures, ConnectionViews connections, Notices notices, Frame frame) {
        this.figures = figures;
        this.connections = connections;
        this.notices = notices;
        this.frame = frame;
    }

    @GetMapping("/overview")
    String page(HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var me = Visitor.of(request).orElseThrow().account();
        var now = clock.instant();
        asProvider(me, now, model);
        var asked = figures.asked(me);
        model.addAttribute("askedWaiting", asked[0]);
        model.addAttribute("asked", asked[1]);
        model.addAttribute("begun", figures.begun(me));
        var health = notices.health(request);
        health.said().ifPresent(said -> model.addAttribute("health", said));
        model.addAttribute("banner", health.problem());
        return "overview";
    }

    private void asProvider(AccountId me, Instant now, Model model) {
        model.addAttribute("pending", connections.waitingFor(me));
        figures.oldestWaiting(me)
                .ifPresent(at -> model.addAttribute("oldest", Span.of(Duration.between(at, now))));
        model.addAttribute("deciders", figures.today(me, now));
        var pace = figures.pace(me, now.minus(MONTH));
        model.addAttribute("decisions", pace.decisions());
        model.addAttribute("median", Span.of(pace.median()));
        model.addAttribute("ninth", Span.of(pace.ninth()));
    }
}
