package dev.drawbridge.console.queue;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A filter gets a name, or loses it. */
@Controller
class ViewActions {

    private static final int LONGEST = 60;

    private final SavedViews views;

    ViewActions(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/approvals/views")
    String save(@RequestParam("name") String name, HttpServletRequest request) {
        var filter = Filter.of(request);
        var brief = name.strip();
        if (!brief.isEmpty()) {
            views.save(request, brief.substring(0, Math.min(brief.length(), LONGEST)), filter);
        }
        return "redirect:/approvals?" + filter.query();
    }

    @PostMapping("/approvals/views/forget")
    String forget(@RequestParam("name") String name, HttpServletRequest request) {
        views.forget(request, name);
        return "redirect:/approvals?" + Filter.of(request).query();
    }
}
