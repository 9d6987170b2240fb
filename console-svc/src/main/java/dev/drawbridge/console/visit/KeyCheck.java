package dev.drawbridge.console.visit;

import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whose a key is. The door knows, since it speaks AWS's signatures. */
public interface KeyCheck {

    /** The account, where the secret is the key's own. */
    Optional<AccountId> accountOf(String accessKeyId, String secretAccessKey);

    /** Whoever signed the request as AWS's clients do; empty where nobody did, or wrongly. */
    Optional<Visitor> signedBy(HttpServletRequest request);

    /**
     * Whether a tool says that it signed: then nothing but the signature tells who it is, for such
     * a request needs no form's secret.
     */
    static boolean isClaimed(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null
                && authorization.startsWith("AWS4-HMAC-SHA256 ")
                && request.getRequestURI().startsWith("/api/");
    }

    /** A short text nobody without the master key can make for a text. */
    String seal(String text);
}
