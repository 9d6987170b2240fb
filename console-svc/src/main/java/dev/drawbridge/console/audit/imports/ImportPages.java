package dev.drawbridge.console.audit.imports;

import dev.drawbridge.console.audit.Looking;
import dev.drawbridge.console.audit.Shelf;
import dev.drawbridge.console.audit.asof.AsOf;
import dev.drawbridge.console.audit.asof.AsOf.When;
import dev.drawbridge.console.audit.asof.Telling;
import dev.drawbridge.console.audit.chain.SigningKey;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looks through what was imported: events, any moment, how things stood. */
@Controller
class ImportPages {

    private static final int FOLDED = 20_000;

    private final Sandboxes sandboxes;
    private final Looking looking;
    private final Telling telling;
    private final AsOf asOf;
    private final SigningKey key;
    private final Frame frame;

    ImportPages(
            Sandboxes sandboxes,
            Looking looking,
            Telling telling,
            AsOf asOf,
            SigningKey key,
            Frame frame) {
        this.sandboxes = sandboxes;
        this.looking = looking;
        this.telling = telling;
        this.asOf = asOf;
        this.key = key;
        this.frame = frame;
    }

    @GetMapping("/audit/imports/{id:\\d+}")
    String events(
            @PathVariable("id") long id,
            @RequestParam(name = "position", defaultValue = "9223372036854775807") long position,
            HttpServletRequest request,
            Model model) {
        var sandbox = open(id, request, model);
        var shelf = Shelf.ofImport(sandbox.id());
        looking.fill(shelf, sandbox.path(), position, sandbox.last(), request, model);
        var facts = sandboxes.upTo(sandbox, position, Standing.SHOWN, FOLDED);
        model.addAttribute("standing", Standing.of(facts, asOf));
        if (request.getHeader("HX-Request") != null) {
            return "sandbox :: events";
        }
        looking.facets(shelf, model);
        model.addAttribute("ours", sandbox.publicKey().equals(key.publicText()));
        return "sandbox";
    }

    @GetMapping("/audit/imports/{id:\\d+}/as-of")
    String asOf(
            @PathVariable("id") long id,
            @RequestParam("stream") String stream,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "sequence", required = false) @Nullable Integer sequence,
            @RequestParam(name = "position", required = false) @Nullable Long position,
            @RequestParam(name = "against", required = false) @Nullable Integer against,
            HttpServletRequest request,
            Model model) {
        var sandbox = open(id, request, model);
        var facts = sandboxes.facts(sandbox, stream);
        telling.fill(facts, stream, new When(at, sequence, position), against, model);
        model.addAttribute("root", sandbox.path());
        model.addAttribute("rootAsOf", sandbox.path() + "/as-of");
        return request.getHeader("HX-Request") != null ? "as-of :: moment" : "as-of";
    }

    @PostMapping("/audit/imports/{id:\\d+}/delete")
    String delete(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        sandboxes.delete(open(id, request, model));
        return "redirect:/audit/imports";
    }

    private Imported open(long id, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var me = Visitor.of(request).orElseThrow().account();
        var sandbox =
                sandboxes
                        .find(me, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sandbox", sandbox);
        return sandbox;
    }
}
