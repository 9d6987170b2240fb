package dev.drawbridge.console.audit.asof;

import dev.drawbridge.console.audit.asof.AsOf.When;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing through time: where it stood, what led there, what is different from then. */
@Controller
class AsOfPage {

    private final AsOf asOf;
    private final Telling telling;
    private final Frame frame;

    AsOfPage(AsOf asOf, Telling telling, Frame frame) {
        this.asOf = asOf;
        this.telling = telling;
        this.frame = frame;
    }

    @GetMapping("/audit/as-of")
    String page(
            @RequestParam("stream") String stream,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "sequence", required = false) @Nullable Integer sequence,
            @RequestParam(name = "position", required = false) @Nullable Long position,
            @RequestParam(name = "against", required = false) @Nullable Integer against,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var facts = asOf.facts(Visitor.of(request).orElseThrow().account(), stream);
        telling.fill(facts, stream, new When(at, sequence, position), against, model);
        model.addAttribute("root", "/audit");
        model.addAttribute("rootAsOf", "/audit/as-of");
        return request.getHeader("HX-Request") != null ? "as-of :: moment" : "as-of";
    }
}
