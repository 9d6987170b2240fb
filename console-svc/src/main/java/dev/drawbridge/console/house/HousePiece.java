package dev.drawbridge.console.house;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What every page asks again while it is open: answered with nothing as long as nothing changes.
 */
@Controller
class HousePiece {

    private final Watch watch;

    HousePiece(Watch watch) {
        this.watch = watch;
    }

    @GetMapping("/house")
    @Nullable String notices(
            @RequestParam(name = "seen", defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var house = watch.now();
        if (house.mark().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("house", house);
        return "frame :: house";
    }
}
