package dev.drawbridge.console.audit;

import dev.drawbridge.console.audit.AuditSearch.By;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is looked for, as it stands in the address: type, topic, stream, account, … */
final class Facets {

    private Facets() {}

    static By of(HttpServletRequest request) {
        return new By(
                text(request, "type"),
                text(request, "topic"),
                text(request, "stream"),
                text(request, "account"),
                text(request, "principal"),
                text(request, "about"),
                text(request, "q"),
                moment(request, "from"),
                moment(request, "to"));
    }

    private static String text(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable Instant moment(HttpServletRequest request, String name) {
        var value = text(request, name);
        try {
            return value.isEmpty() ? null : Instant.parse(value);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    name + " is a UTC time such as 2026-11-27T10:00:00Z, not " + value,
                    e);
        }
    }
}
