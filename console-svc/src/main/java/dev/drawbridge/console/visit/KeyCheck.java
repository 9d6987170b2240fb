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

    /** A short text nobody without the master key can make for a text. */
    String seal(String text);
}
