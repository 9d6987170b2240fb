package dev.drawbridge.console.visit;

import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who looks at the pages, and in whose name their buttons act.
 *
 * @param accessKeyId what the account's calls are signed with
 */
public record Visitor(AccountId account, String accessKeyId) {

    static final String ATTRIBUTE = Visitor.class.getName();

    public static Optional<Visitor> of(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(ATTRIBUTE));
    }
}
