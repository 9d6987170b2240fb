package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.WireRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Believes nobody: every signature is computed again and compared. */
public final class SigV4 implements Authenticator {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(7);
    private static final String NOBODY = "000000000000";

    private final MasterKey master;
    private final Clock clock;

    /**
     * @param master the text all secrets are derived from, at least 16 characters
     */
    public SigV4(String master, Clock clock) {
        this.master = new MasterKey(master);
        this.clock = clock;
    }

    @Override
    public boolean demandsCredentials() {
        return true;
    }

    @Override
    public Caller authenticate(WireRequest request, Dialect dialect) {
        return authenticate(request, dialect, dialect.signingName());
    }

    /** Refuses in the words of STS, which says more than EC2 does. */
    @Override
    public Caller authenticate(WireRequest request) {
        var credential = request.credential();
        return authenticate(request, Dialect.STS, credential == null ? "" : credential.service());
    }

    private Caller authenticate(WireRequest request, Dialect dialect, String service) {
        if (!Authorization.attempted(request)) {
            return new Caller(NOBODY, "anonymous", "", true);
        }
        var authorization =
                Authorization.in(request).orElseThrow(() -> AuthFaults.unreadable(dialect));
        refuseWrongScope(authorization, dialect, service);
        refuseWrongTime(authorization, dialect);
        var key = authorization.credential().accessKeyId();
        var account = AccountInKey.of(key).orElseThrow(() -> AuthFaults.unknownKey(dialect));
        if (!signed(request, authorization, master.secretFor(key))) {
            throw AuthFaults.wrongSignature(dialect);
        }
        return new Caller(account, principal(authorization, account, dialect), key, false);
    }

    static boolean signed(WireRequest request, Authorization authorization, String secret) {
        var headers = authorization.signedHeaders();
        if (!headers.contains("host") || leavesOut(request, headers)) {
            return false;
        }
        var expected =
                Signature.of(
                        CanonicalRequest.of(request, headers),
                        authorization.timestamp(),
                        authorization.credential(),
                        secret);
        return Hmac.same(expected, authorization.signature());
    }

    /** A header that changes what a request means must not be added after signing. */
    private static boolean leavesOut(WireRequest request, List<String> signedHeaders) {
        return request.headers().keySet().stream()
                .anyMatch(name -> name.startsWith("x-amz-") && !signedHeaders.contains(name));
    }

    private static void refuseWrongScope(
            Authorization authorization, Dialect dialect, String service) {
        var credential = authorization.credential();
        if (!credential.service().equals(service)
                || !authorization.timestamp().startsWith(credential.date())) {
            throw AuthFaults.wrongScope(dialect);
        }
    }

    private void refuseWrongTime(Authorization authorization, Dialect dialect) {
        var now = clock.instant();
        var lifetime = authorization.lifetime();
        if (lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw AuthFaults.unreadable(dialect);
        }
        var tolerance = lifetime.isZero() ? SKEW : lifetime;
        var signedAt = authorization.signedAt();
        if (signedAt.isBefore(now.minus(tolerance))) {
            throw AuthFaults.tooLate(
                    dialect, authorization.timestamp(), text(now.minus(tolerance)), text(now));
        }
        if (signedAt.isAfter(now.plus(SKEW))) {
            throw AuthFaults.tooEarly(
                    dialect, authorization.timestamp(), text(now.plus(SKEW)), text(now));
        }
    }

    private String principal(Authorization authorization, String account, Dialect dialect) {
        var key = authorization.credential().accessKeyId();
        var token = authorization.sessionToken();
        if (!key.startsWith("ASIA") && token.isEmpty()) {
            return "arn:aws:iam::" + account + ":root";
        }
        var session =
                SessionToken.verified(token, master)
                        .filter(t -> t.accessKeyId().equals(key))
                        .orElseThrow(() -> AuthFaults.unknownKey(dialect));
        if (!clock.instant().isBefore(session.expires())) {
            throw AuthFaults.sessionOver(dialect);
        }
        return session.arn(account);
    }

    private static String text(Instant instant) {
        return Authorization.timestamp(instant);
    }
}
