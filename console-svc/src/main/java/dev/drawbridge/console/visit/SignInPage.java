package dev.drawbridge.console.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
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
    private final String provider;

    /**
     * @param provider the identity provider's name, empty where there is none
     */
    SignInPage(Visitors visitors, @Value("${drawbridge.oidc.name:}") String provider) {
        this.visitors = visitors;
        this.provider = provider;
    }

    @GetMapping(PATH)
    String page(HttpServletRequest request, Model model) {
        offer(model);
        return !visitors.mustSignIn() || Visitor.of(request).isPresent() ? HOME : "sign-in";
    }

    @PostMapping(PATH)
    String byKey(
            @RequestParam("access-key-id") String accessKeyId,
            @RequestParam("secret-access-key") String secretAccessKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(visitors instanceof SignedIn signedIn)
                || signedIn.signInByKey(
                        request, response, accessKeyId.strip(), secretAccessKey.strip())) {
            return HOME;
        }
        model.addAttribute("accessKeyId", accessKeyId);
        return refused("This secret does not belong to this access key.", response, model);
    }

    @PostMapping(PATH + "/password")
    String byPassword(
            @RequestParam("name") String name,
            @RequestParam("password") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(visitors instanceof SignedIn signedIn)
                || signedIn.signInByPassword(request, response, name.strip(), password)) {
            return HOME;
        }
        model.addAttribute("name", name);
        return refused(
                "Nobody here has this name and this password, or there were too many tries.",
                response,
                model);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.signOut(request, response);
        return "redirect:" + PATH;
    }

    private String refused(String sentence, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("refused", sentence);
        offer(model);
        return "sign-in";
    }

    private void offer(Model model) {
        if (visitors instanceof SignedIn signedIn) {
            model.addAttribute("byKey", signedIn.byKey());
            model.addAttribute("byPassword", signedIn.byPassword());
        }
        model.addAttribute("provider", provider);
    }
}
