package dev.drawbridge.console.audit.imports;

import dev.drawbridge.console.screen.Uploads;
import dev.drawbridge.console.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same for tools. The signature of a request does not cover so long a body, but this header,
 * which has the body's digest.
 */
@RestController
class ImportApi {

    static final String DIGEST = "x-drawbridge-content-sha256";

    private static final Pattern SIGNED =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 +Credential=[^,\\s]+, *SignedHeaders=([^,\\s]+), *Signature=.*");

    private final Importing importing;
    private final Uploads uploads;

    ImportApi(Importing importing, Uploads uploads) {
        this.importing = importing;
        this.uploads = uploads;
    }

    @PostMapping("/api/audit/imports")
    ResponseEntity<Map<String, Object>> take(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestHeader(name = DIGEST, defaultValue = "") String digest,
            HttpServletRequest request)
            throws IOException {
        if (!uploads.admits(request)) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, uploads.refusal());
        }
        if (digest.isEmpty() || !isSigned(request.getHeader("Authorization"))) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "The header %s must hold the SHA-256 of the file, in hex, and be signed"
                            .formatted(DIGEST));
        }
        try {
            var visitor = Visitor.of(request).orElseThrow();
            var taken = importing.take(request.getInputStream(), name, key, digest, visitor);
            return ResponseEntity.ok(
                    Map.of(
                            "id", taken.id(),
                            "path", taken.path(),
                            "seenBy", taken.seenBy(),
                            "events", taken.events(),
                            "omitted", taken.omitted()));
        } catch (NotTaken e) {
            return problem(e.status(), e.sentence());
        }
    }

    static boolean isSigned(@Nullable String authorization) {
        var headers = SIGNED.matcher(authorization == null ? "" : authorization);
        return headers.matches() && List.of(headers.group(1).split(";")).contains(DIGEST);
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .body(Map.of("status", status.value(), "detail", detail));
    }
}
