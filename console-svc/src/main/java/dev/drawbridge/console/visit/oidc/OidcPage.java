package dev.drawbridge.console.visit.oidc;

import dev.drawbridge.console.visit.SignedIn;
import dev.drawbridge.console.visit.Visitors;
import dev.drawbridge.console.visit.oidc.IdentityProvider.NoAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** To the identity provider and back. */
@Controller
class OidcPage {

    private static final Logger LOG = LoggerFactory.getLogger(OidcPage.class);

    private final ObjectProvider<IdentityProvider> provider;
    private final Visitors visitors;
    private final String name;

    OidcPage(
            ObjectProvider<IdentityProvider> provider,
            Visitors visitors,
            @Value("${drawbridge.oidc.name:}") String name) {
        this.provider = provider;
        this.visitors = visitors;
        this.name = name;
    }

    @GetMapping("/sign-in/oidc")
    String leave(HttpServletRequest request, HttpServletResponse response, Model model) {
        var identity = provider.getIfAvailable();
        if (identity == null || !(visitors instanceof SignedIn signedIn)) {
            return refused("There is no single sign-on here.", response, model);
        }
        try {
            var errand = Errand.fresh();
            var entrance = identity.entrance(errand);
            signedIn.leaving(request, response, errand.words());
            return "redirect:" + entrance;
        } catch (NoAnswer e) {
            LOG.warn("The identity provider does not answer: {}", e.getMessage());
            return refused("The identity provider does not answer. Try again.", response, model);
        }
    }

    @GetMapping("/sign-in/oidc/back")
    String back(HttpServletRequest request, HttpServletResponse response, Model model) {
        var identity = provider.getIfAvailable();
        if (identity == null || !(visitors instanceof SignedIn signedIn)) {
            return refused("There is no single sign-on here.", response, model);
        }
        var errand = signedIn.returning(request, response).map(Errand::of);
        if (errand.isEmpty()) {
            return refused("The sign-in took too long. Try again.", response, model);
        }
        try {
            var arrival = request.getRequestURL() + "?" + request.getQueryString();
            var person = identity.person(arrival, errand.get());
            if (signedIn.isTaken(person.name())) {
                return refused(person.name() + " signs in by a password here.", response, model);
            }
            if (person.grants().isEmpty()) {
                return refused(
                        person.name() + " is known, but has no account here.", response, model);
            }
            signedIn.welcome(request, response, person);
            return "redirect:/";
        } catch (NoAnswer e) {
            LOG.warn("The identity provider did not vouch: {}", e.getMessage());
            return refused("The identity provider did not vouch for you.", response, model);
        }
    }

    private String refused(String sentence, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("refused", sentence);
        model.addAttribute("provider", name);
        return "sign-in";
    }
}
