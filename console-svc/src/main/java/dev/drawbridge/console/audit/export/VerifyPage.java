package dev.drawbridge.console.audit.export;

import dev.drawbridge.console.audit.EverythingSeen;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether the log is what was written, said in green or in red. */
@Controller
class VerifyPage {

    private final Verifying verifying;
    private final EverythingSeen everythingSeen;
    private final Frame frame;

    VerifyPage(Verifying verifying, EverythingSeen everythingSeen, Frame frame) {
        this.verifying = verifying;
        this.everythingSeen = everythingSeen;
        this.frame = frame;
    }

    @GetMapping("/audit/verify")
    String page(HttpServletRequest request, Model model) {
        frame.fill(request, model);
        return "verify";
    }

    @PostMapping("/audit/verify")
    String verify(HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        frame.fill(request, model);
        var visitor = Visitor.of(request).orElseThrow();
        boolean all = everythingSeen.by(visitor);
        var found = verifying.verify(all ? Optional.empty() : Optional.of(visitor.account()));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("banner", "It is being verified already. Try again in a moment.");
        }
        model.addAttribute("found", found.orElse(null));
        model.addAttribute("all", all);
        return "verify";
    }
}
