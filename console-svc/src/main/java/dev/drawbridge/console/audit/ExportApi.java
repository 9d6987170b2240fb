package dev.drawbridge.console.audit;

import dev.drawbridge.console.audit.chain.Checkpoint;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.console.audit.chain.SigningKey;
import dev.drawbridge.console.audit.export.AuditExport;
import dev.drawbridge.console.audit.export.Span;
import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The log to take away, and what it can be checked with. */
@RestController
class ExportApi {

    private static final int CHECKPOINTS = 1000;

    private final AuditExport export;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final EverythingSeen everythingSeen;

    ExportApi(
            AuditExport export,
            Checkpoints checkpoints,
            SigningKey key,
            EverythingSeen everythingSeen) {
        this.export = export;
        this.checkpoints = checkpoints;
        this.key = key;
        this.everythingSeen = everythingSeen;
    }

    /** What concerns the caller's account, or {@code all}: a manifest, then a line a message. */
    @GetMapping("/api/audit/export")
    void export(
            @RequestParam(name = "from", defaultValue = "1") long from,
            @RequestParam(name = "to", defaultValue = "9223372036854775807") long to,
            @RequestParam(name = "all", defaultValue = "false") boolean all,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var span = span(Visitor.of(request).orElseThrow(), from, to, all);
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=audit.ndjson");
        export.write(span, response.getOutputStream());
    }

    private Span span(Visitor visitor, long from, long to, boolean all) {
        if (all && !everythingSeen.by(visitor)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "The log of all accounts is for the account that operates Drawbridge");
        }
        try {
            return new Span(all ? Optional.<AccountId>empty() : own(visitor), from, to);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private static Optional<AccountId> own(Visitor visitor) {
        return Optional.of(visitor.account());
    }

    /** To be kept by whoever will verify exports one day. */
    @GetMapping(path = "/api/audit/key", produces = MediaType.APPLICATION_JSON_VALUE)
    String key() {
        return "{\"algorithm\":\"Ed25519\",\"publicKey\":\"" + key.publicText() + "\"}";
    }

    /** The signed heads, the newest first: they say nothing of what is in the log. */
    @GetMapping(path = "/api/audit/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    String checkpoints() {
        return checkpoints.newest(0, Long.MAX_VALUE, CHECKPOINTS).stream()
                .map(Checkpoint::json)
                .collect(Collectors.joining(",", "{\"checkpoints\":[", "]}"));
    }
}
