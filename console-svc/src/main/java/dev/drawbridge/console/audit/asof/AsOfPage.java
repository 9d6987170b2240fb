package dev.drawbridge.console.audit.asof;

import dev.drawbridge.console.audit.asof.AsOf.When;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One thing through time: where it stood, what led there, what is different from then. */
@Controller
class AsOfPage {

    private final AsOf asOf;
    private final Frame frame;

    AsOfPage(AsOf asOf, Frame frame) {
        this.asOf = asOf;
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
        if (facts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var moment = asOf.of(facts, stream, new When(at, sequence, position));
        model.addAttribute("stream", stream);
        model.addAttribute("facts", facts);
        model.addAttribute("moment", moment.orElse(null));
        model.addAttribute("number", moment.map(Moment::sequence).orElse(0));
        model.addAttribute("against", against);
        moment.ifPresent(now -> {
            model.addAttribute("state", Changes.flat(now.state()));
            model.addAttribute("json", now.state().toPrettyString());
            int other = against == null ? Math.max(0, now.sequence() - 1) : against;
            var before = asOf.of(facts, stream, new When(null, other, null));
            model.addAttribute("other", other);
            var changes =
                    before.map(then -> Changes.between(then.state(), now.state()))
                            .orElseGet(() -> Changes.between(nothing(), now.state()));
            model.addAttribute("changes", changes.changes());
            model.addAttribute("changesJson", changes.json());
        });
        return request.getHeader("HX-Request") != null ? "as-of :: moment" : "as-of";
    }

    private static tools.jackson.databind.JsonNode nothing() {
        return tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
    }
}
