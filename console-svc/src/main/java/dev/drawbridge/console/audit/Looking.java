package dev.drawbridge.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page of events shows: of the log, or of an imported file. */
@Component
public final class Looking {

    private static final int ROWS = 100;

    private final AuditSearch search;

    Looking(AuditSearch search) {
        this.search = search;
    }

    /**
     * @param root the page's own address, which its links begin with
     * @param end the last position there is
     */
    public void fill(
            Shelf shelf,
            String root,
            long position,
            long end,
            HttpServletRequest request,
            Model model) {
        var by = Facets.of(request);
        var rows = search.upTo(shelf, by, position, ROWS + 1);
        model.addAttribute("root", root);
        model.addAttribute("rootAsOf", root + "/as-of");
        model.addAttribute("by", by);
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("older", rows.size() > ROWS ? rows.getLast().position() : null);
        model.addAttribute("atEnd", position >= end);
        model.addAttribute("position", Math.min(position, end));
        model.addAttribute("density", search.density(shelf, by));
    }

    public void facets(Shelf shelf, Model model) {
        model.addAttribute("types", search.facet(shelf, "type"));
        model.addAttribute("topics", search.facet(shelf, "topic"));
        model.addAttribute("actors", search.facet(shelf, "account"));
    }
}
