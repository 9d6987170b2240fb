package dev.drawbridge.console.audit.asof;

import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same for tools. */
@RestController
class AsOfApi {

    private final AsOf asOf;

    AsOfApi(AsOf asOf) {
        this.asOf = asOf;
    }

    @GetMapping(path = "/api/audit/as-of", produces = MediaType.APPLICATION_JSON_VALUE)
    String asOf(
            @RequestParam("stream") String stream,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "sequence", required = false) @Nullable Integer sequence,
            @RequestParam(name = "position", required = false) @Nullable Long position,
            HttpServletRequest request) {
        return moment(request, stream, new AsOf.When(at, sequence, position)).json();
    }

    /** From one of its facts to another, by their numbers. */
    @GetMapping(path = "/api/audit/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    String changes(
            @RequestParam("stream") String stream,
            @RequestParam("from") int from,
            @RequestParam("to") int to,
            HttpServletRequest request) {
        var before = moment(request, stream, new AsOf.When(null, from, null));
        var after = moment(request, stream, new AsOf.When(null, to, null));
        return Changes.between(before.state(), after.state()).json();
    }

    private Moment moment(HttpServletRequest request, String stream, AsOf.When when) {
        var account = Visitor.of(request).orElseThrow().account();
        return asOf.of(asOf.facts(account, stream), stream, when)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
