package dev.drawbridge.console.visit;

import dev.drawbridge.console.visit.people.Role;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/** What stands around every page: whose it is, and how to be somebody else. */
public final class Frame {

    private static final int BANDS = 8;

    private final Visitors visitors;
    private final Supplier<List<AccountId>> known;
    private final String publicUrl;

    /**
     * @param known the accounts to pick from, where picking is allowed
     */
    public Frame(Visitors visitors, Supplier<List<AccountId>> known, String publicUrl) {
        this.visitors = visitors;
        this.known = known;
        this.publicUrl = publicUrl;
    }

    public void fill(HttpServletRequest request, Model model) {
        var visitor = Visitor.of(request).orElseThrow();
        var me = visitor.account();
        model.addAttribute("me", me.value());
        model.addAttribute("band", band(me));
        model.addAttribute("csrf", request.getAttribute("csrf"));
        model.addAttribute("publicUrl", publicUrl);
        model.addAttribute("person", visitor.name());
        model.addAttribute(
                "roles", visitor.roles().stream().map(Role::toString).collect(Collectors.toSet()));
        model.addAttribute("signedIn", visitors.mustSignIn());
        if (!visitors.mustSignIn()) {
            model.addAttribute("accounts", known.get());
        } else if (visitor.choices().size() > 1) {
            model.addAttribute("accounts", visitor.choices());
        }
    }

    /** Neighbouring account numbers get colours that differ. */
    private static int band(AccountId account) {
        int scattered = account.value().hashCode() * 0x9E3779B1;
        return Math.floorMod(scattered >>> 20, BANDS);
    }
}
