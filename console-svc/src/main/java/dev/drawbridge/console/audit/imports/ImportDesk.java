package dev.drawbridge.console.audit.imports;

import dev.drawbridge.console.screen.Uploads;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an export is handed in, and what was. */
@Controller
class ImportDesk {

    private final Sandboxes sandboxes;
    private final Importing importing;
    private final Uploads uploads;
    private final Frame frame;

    ImportDesk(Sandboxes sandboxes, Importing importing, Uploads uploads, Frame frame) {
        this.sandboxes = sandboxes;
        this.importing = importing;
        this.uploads = uploads;
        this.frame = frame;
    }

    @GetMapping("/audit/imports")
    String list(HttpServletRequest request, Model model) {
        return list("", request, model);
    }

    @PostMapping("/audit/imports")
    String take(
            @RequestParam(name = "key", defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        var part = Uploads.isOne(request) ? request.getPart("file") : null;
        try (var in = part == null ? InputStream.nullInputStream() : part.getInputStream()) {
            var said = part == null ? null : part.getSubmittedFileName();
            var name = said == null ? "" : said;
            var visitor = Visitor.of(request).orElseThrow();
            return "redirect:" + importing.take(in, name, key, "", visitor).path();
        } catch (NotTaken e) {
            response.setStatus(e.status().value());
            return list(e.sentence(), request, model);
        }
    }

    private String list(String problem, HttpServletRequest request, Model model) {
        frame.fill(request, model);
        var me = Visitor.of(request).orElseThrow().account();
        model.addAttribute("banner", problem);
        model.addAttribute("imports", sandboxes.of(me));
        model.addAttribute("mostBytes", uploads.mostBytes());
        return "imports";
    }
}
