package dev.drawbridge.console.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choose whom to act as: anybody in open mode, otherwise one of those granted. */
@Controller
class AccountPicker {

    @PostMapping("/acting-as")
    String pick(
            @RequestParam("account") String account,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ActingAs.isAccount(account)) {
            Cookies.set(request, response, Cookies.ACTING_AS, account, Duration.ofDays(365));
        }
        return "redirect:/connections";
    }
}
