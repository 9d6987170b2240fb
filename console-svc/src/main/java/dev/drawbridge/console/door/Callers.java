package dev.drawbridge.console.door;

import dev.drawbridge.console.visit.KeyCheck;
import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.WireRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Knows callers by AWS's signatures, with the very code the services verify with. */
public final class Callers implements KeyCheck {

    private static final byte[] NOTHING = {};

    private final Authenticator authenticator;
    private final Clock clock;
    private final SecretKeySpec sealing;

    /**
     * @param master the master key of the house
     */
    public Callers(Authenticator authenticator, String master, Clock clock) {
        this.authenticator = authenticator;
        this.clock = clock;
        var secret = Keys.forAccessKey(master, "console-session").secretAccessKey();
        this.sealing = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** A secret is tried as a client would use it: it signs, and the signature is verified. */
    @Override
    public Optional<AccountId> accountOf(String accessKeyId, String secretAccessKey) {
        if (secretAccessKey.isEmpty()) {
            return Optional.empty();
        }
        var headers = new HashMap<>(Map.of("host", "console"));
        var request = new WireRequest("GET", "/", "", headers, NOTHING);
        var keys = new Keys(accessKeyId, secretAccessKey, "");
        headers.putAll(new SigV4Signer(keys, clock).sign(request, "us-east-1", "sts"));
        return caller(new WireRequest("GET", "/", "", headers, NOTHING), Dialect.STS)
                .map(caller -> new AccountId(caller.account()));
    }

    @Override
    public Optional<Visitor> signedBy(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        var asked = wireRequest(request, query == null ? "" : query);
        var credential = asked.credential();
        var dialect = credential == null ? Dialect.EC2 : dialect(credential.service());
        return caller(asked, dialect)
                .map(c -> new Visitor(new AccountId(c.account()), c.accessKeyId()));
    }

    @Override
    public String seal(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(sealing);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Caller> caller(WireRequest request, Dialect dialect) {
        try {
            return Optional.of(authenticator.authenticate(request, dialect))
                    .filter(caller -> !caller.anonymous());
        } catch (Fault _) {
            return Optional.empty();
        }
    }

    private static Dialect dialect(String signingName) {
        for (var dialect : Dialect.values()) {
            if (dialect.signingName().equals(signingName)) {
                return dialect;
            }
        }
        return Dialect.EC2;
    }

    private static WireRequest wireRequest(HttpServletRequest request, String query) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    String.join(",", Collections.list(request.getHeaders(name))));
        }
        return new WireRequest(
                request.getMethod(), request.getRequestURI(), query, headers, NOTHING);
    }
}
