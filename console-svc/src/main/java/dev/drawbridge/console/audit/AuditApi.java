package dev.drawbridge.console.audit;

import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log for tools, as far as it concerns the caller's account. Tools sign as AWS's clients do, or
 * name an account by cookie in open mode.
 */
@RestController
class AuditApi {

    private static final int MOST = 1000;

    private final AuditSearch search;

    AuditApi(AuditSearch search) {
        this.search = search;
    }

    /** One page: the next begins after {@code next}, which is absent at the end. */
    @GetMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    String page(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            HttpServletRequest request) {
        var account = Visitor.of(request).orElseThrow().account();
        int most = Math.clamp(limit, 1, MOST);
        var page = search.after(Shelf.of(account), Facets.of(request), after, most);
        return json(page, page.size() == most);
    }

    private static String json(List<Recorded> page, boolean more) {
        var events = page.stream().map(AuditApi::line).collect(Collectors.joining(","));
        var next = more ? ",\"next\":" + page.getLast().position() : "";
        return "{\"events\":[" + events + "]" + next + "}";
    }

    /** The message as it was published is JSON already. */
    private static String line(Recorded recorded) {
        return "{\"position\":" + recorded.position() + ",\"event\":" + recorded.event() + "}";
    }
}
