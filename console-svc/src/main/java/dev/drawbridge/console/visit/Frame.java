package dev.drawbridge.console.visit;

import dev.drawbridge.console.screen.Look;
import dev.drawbridge.console.screen.Places;
import dev.drawbridge.console.visit.people.Role;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.place.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/** What stands around every page: whose it is, and how to be somebody else. */
public final class Frame {

    private static final int BANDS = 8;

    private final Visitors visitors;
    private final Supplier<List<AccountId>> known;
    private final ToLongFunction<AccountId> waiting;
    private final Places places;
    private final Supplier<?> house;
    private final String publicUrl;

    /**
     * @param known the accounts to pick from, where picking is allowed
     * @param house how the services are
     * @param waiting how many requests wait for an account's decision
     */
    public Frame(
            Visitors visitors,
            Supplier<List<AccountId>> known,
            ToLongFunction<AccountId> waiting,
            Places places,
            Supplier<?> house,
            String publicUrl) {
        this.visitors = visitors;
        this.known = known;
        this.waiting = waiting;
        this.places = places;
        this.house = house;
        this.publicUrl = publicUrl;
    }

    public void fill(HttpServletRequest request, Model model) {
        var visitor = Visitor.of(request).orElseThrow();
        var me = visitor.account();
        model.addAttribute("me", me.value());
        model.addAttribute("band", band(me));
        model.addAttribute("house", house.get());
        model.addAttribute("csrf", request.getAttribute("csrf"));
        model.addAttribute("publicUrl", publicUrl);
        model.addAttribute("look", Look.of(request));
        model.addAttribute("regions", Regions.all());
        model.addAttribute("waiting", waiting.applyAsLong(me));
        navigate(request, model);
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

    private void navigate(HttpServletRequest request, Model model) {
        var uri = request.getRequestURI();
        var query = request.getQueryString();
        model.addAttribute("places", places.all());
        model.addAttribute("back", query == null ? uri : uri + "?" + query);
        places.all().stream()
                .filter(place -> place.holds(uri))
                .findFirst()
                .ifPresent(place -> model.addAttribute("here", place));
    }

    /** Neighbouring account numbers get colours that differ. */
    private static int band(AccountId account) {
        int scattered = account.value().hashCode() * 0x9E3779B1;
        return Math.floorMod(scattered >>> 20, BANDS);
    }
}
