package dev.drawbridge.console.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    static final String PATH = "/sign-in";
    private static final String HOME = "redirect:/connections";

    private final Visitors visitors;

    SignInPage(Visitors visitors) {
        this.visitors = visitors;
    }

    @GetMapping(PATH)
    String page(HttpServletRequest request) {
        return !visitors.mustSignIn() || Visitor.of(request).isPresent() ? HOME : "sign-in";
    }

    @PostMapping(PATH)
    String signIn(
            @RequestParam("access-key-id") String accessKeyId,
            @RequestParam("secret-access-key") String secretAccessKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(visitors instanceof SignedIn signedIn)
                || signedIn.signIn(
                        request, response, accessKeyId.strip(), secretAccessKey.strip())) {
            return HOME;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("refused", true);
        model.addAttribute("accessKeyId", accessKeyId);
        return "sign-in";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.signOut(request, response);
        return "redirect:" + PATH;
    }
}
