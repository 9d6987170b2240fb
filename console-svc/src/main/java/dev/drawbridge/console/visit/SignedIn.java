package dev.drawbridge.console.visit;

import dev.drawbridge.events.id.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The visitor proved to hold an access key's secret, or signed this very request. The session is
 * the sealed cookie and nothing else: it outlives a restart and any instance can read it.
 */
public final class SignedIn implements Visitors {

    private static final Duration SESSION = Duration.ofHours(12);

    private final KeyCheck keys;
    private final Clock clock;

    public SignedIn(KeyCheck keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Visitor> of(HttpServletRequest request) {
        return Cookies.value(request, Cookies.SESSION)
                .flatMap(this::opened)
                .or(() -> keys.signedBy(request));
    }

    @Override
    public boolean mustSignIn() {
        return true;
    }

    /** False where the secret is not the key's. */
    boolean signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            String accessKeyId,
            String secretAccessKey) {
        var account = keys.accountOf(accessKeyId, secretAccessKey);
        account.ifPresent(a -> {
            var ends = clock.instant().plus(SESSION).getEpochSecond();
            var text = a + "." + accessKeyId + "." + ends;
            var session = text + "." + keys.seal(text);
            Cookies.set(request, response, Cookies.SESSION, session, SESSION);
        });
        return account.isPresent();
    }

    static void signOut(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, Cookies.SESSION, "", Duration.ZERO);
    }

    private Optional<Visitor> opened(String session) {
        int end = session.lastIndexOf('.');
        var text = session.substring(0, Math.max(end, 0));
        var parts = text.split("\\.");
        return parts.length == 3 && sealed(text, session.substring(end + 1)) && lasts(parts[2])
                ? Optional.of(new Visitor(new AccountId(parts[0]), parts[1]))
                : Optional.empty();
    }

    private boolean sealed(String text, String seal) {
        return MessageDigest.isEqual(
                keys.seal(text).getBytes(StandardCharsets.UTF_8),
                seal.getBytes(StandardCharsets.UTF_8));
    }

    private boolean lasts(String ends) {
        return clock.instant().getEpochSecond() < Long.parseLong(ends);
    }
}
