package dev.drawbridge.console.notifications;

import dev.drawbridge.console.notifications.Notices.Parcels;
import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One subscription: its health, what it was told lately, and its buttons. */
@Controller
@RequestMapping("/notifications/subscriptions/{id:[0-9a-f-]{36}}")
class SubscriberPage {

    private static final int PARCELS = 50;

    /** What a button has done, said on the page it leads back to. */
    private static final Map<String, String> DONE =
            Map.of(
                    "mute", "Muted. What comes is kept back until you enable it.",
                    "enable", "Enabled. What was kept back can be sent again below.",
                    "test", "A test message is on its way to this subscriber only.",
                    "chosen", "Failed deliveries are tried again by this schedule from now on.",
                    "block", "What fails for good holds back what follows it from now on.",
                    "unblock", "What fails for good holds back nothing from now on.",
                    "gathered", "Mails are gathered from now on.",
                    "scattered", "Each message is a mail of its own again.");

    private final Notices notices;
    private final Frame frame;

    SubscriberPage(Notices notices, Frame frame) {
        this.notices = notices;
        this.frame = frame;
    }

    @GetMapping
    String page(
            @PathVariable("id") String id,
            @RequestParam(name = "done", defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("done", DONE.getOrDefault(done, ""));
        return show(id, "", request, model);
    }

    @PostMapping("/{verb:mute|enable|test}")
    String order(
            @PathVariable("id") String id,
            @PathVariable("verb") String verb,
            HttpServletRequest request,
            Model model) {
        return back(notices.order(request, id, verb), id, verb, request, model);
    }

    /** Shown once, never in an address. */
    @PostMapping("/secret")
    String rotate(
            @PathVariable("id") String id,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            HttpServletRequest request,
            Model model) {
        var answer = notices.rotate(request, id, kind);
        if (answer instanceof Answer.Said<Notices.Secret>(var secret)) {
            model.addAttribute("secret", secret);
        }
        return show(id, answer.problem(), request, model);
    }

    @PostMapping("/schedule")
    String choose(
            @PathVariable("id") String id,
            @RequestParam("schedule") String schedule,
            HttpServletRequest request,
            Model model) {
        var answer = notices.choose(request, id, "schedule", schedule);
        return back(answer, id, "chosen", request, model);
    }

    @PostMapping("/on-failure")
    String decide(
            @PathVariable("id") String id,
            @RequestParam("onFailure") String onFailure,
            HttpServletRequest request,
            Model model) {
        var answer = notices.choose(request, id, "onFailure", onFailure);
        return back(answer, id, onFailure, request, model);
    }

    @PostMapping("/digest")
    String gather(
            @PathVariable("id") String id,
            @RequestParam("minutes") int minutes,
            @RequestParam("most") int most,
            HttpServletRequest request,
            Model model) {
        return minutes == 0
                ? back(notices.scatter(request, id), id, "scattered", request, model)
                : back(
                        notices.gather(request, id, "PT" + minutes + "M", most),
                        id,
                        "gathered",
                        request,
                        model);
    }

    private String back(
            Answer<?> answer, String id, String done, HttpServletRequest request, Model model) {
        return answer instanceof Answer.Said<?>
                ? "redirect:/notifications/subscriptions/" + id + "?done=" + done
                : show(id, answer.problem(), request, model);
    }

    private String show(String id, String problem, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var answer = notices.subscriber(request, id);
        if (answer instanceof Answer.Refused<Notices.One>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("banner", problem.isEmpty() ? answer.problem() : problem);
        if (answer instanceof Answer.Said<Notices.One>(var one)) {
            var search = Search.to(one.subscription().subscriptionArn());
            var parcels = notices.parcels(request, search, 0, PARCELS);
            model.addAttribute("subscriber", one.subscription());
            model.addAttribute("backlog", one.backlog());
            model.addAttribute(
                    "parcels", parcels.orElse(new Parcels(List.of(), null)).deliveries());
            choices(one.subscription(), request, model);
        }
        return "subscriber";
    }

    private void choices(Subscriber subscriber, HttpServletRequest request, Model model) {
        if (!subscriber.web()) {
            notices.digest(request, subscriber.id())
                    .said()
                    .ifPresent(digest -> model.addAttribute("digest", digest));
        } else if (subscriber.signed()) {
            // Refused to whoever did not subscribe: the topic's owner sees no keys.
            notices.publicKeys(request, subscriber.id())
                    .said()
                    .ifPresent(keys -> model.addAttribute("keys", keys));
        }
    }
}
