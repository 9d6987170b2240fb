package dev.drawbridge.console.visit;

import dev.drawbridge.console.screen.Local;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choose whom to act as: anybody in open mode, otherwise one of those granted. */
@Controller
class AccountPicker {

    @PostMapping("/acting-as")
    String pick(
            @RequestParam("account") String account,
            @RequestParam(name = "person", required = false) @Nullable String person,
            @RequestParam(name = "to", defaultValue = "/connections") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ActingAs.isAccount(account)) {
            Cookies.set(request, response, Cookies.ACTING_AS, account, Duration.ofDays(365));
        }
        if (person != null && ActingAs.isName(person)) {
            Cookies.set(request, response, Cookies.PERSON, person, Duration.ofDays(365));
        }
        return "redirect:" + Local.orElse(to, "/connections");
    }
}
