package dev.drawbridge.console.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light or dark, roomy or dense, keys or none, which Region. */
@Controller
class LookChoice {

    @PostMapping("/look")
    String choose(
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "density", required = false) @Nullable String density,
            @RequestParam(name = "keys", required = false) @Nullable String keys,
            @RequestParam(name = "region", required = false) @Nullable String region,
            @RequestParam(name = "back", defaultValue = "/connections") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var look = Look.of(request).with(theme, density, keys, region);
        var cookie =
                ResponseCookie.from(Look.COOKIE, look.written())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + Local.orElse(back, "/connections");
    }
}
