package dev.drawbridge.console.visit.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import dev.drawbridge.console.door.Peer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider that vouches for everybody who asks: real HTTP, real signatures. */
final class Vouching implements AutoCloseable {

    private final RSAKey key;
    private final Peer server;
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    /** What tests change to see it refused. */
    volatile String audience = "drawbridge";

    /** Its port is not known when it is told its public address. */
    volatile URI console = URI.create("http://localhost:4566/");

    volatile boolean emailVerified = true;

    volatile List<String> grants = List.of("111111111111:approver");

    Vouching() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = Peer.answering(this::answer);
    }

    URI issuer() {
        return server.uri();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, configuration());
            case "/keys" -> json(exchange, new JWKSet(key).toString());
            case "/authorize" -> sendBack(exchange);
            case "/token" -> json(exchange, token());
            default -> Peer.say(exchange, 404, path);
        }
    }

    private String configuration() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(issuer());
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        URLUtils.parseParameters(exchange.getRequestURI().getRawQuery())
                .forEach((name, values) -> asked.put(name, values.getFirst()));
        var back = console.resolve(URI.create(asked.get("redirect_uri")).getPath());
        var answer = back + "?code=c0de&state=" + asked.get("state");
        exchange.getResponseHeaders().set("Location", answer);
        exchange.sendResponseHeaders(302, -1);
    }

    private String token() throws IOException {
        var form =
                URLUtils.parseParameters(
                        new String(server.received().getLast().body(), StandardCharsets.UTF_8));
        var verifier = new CodeVerifier(form.get("code_verifier").getFirst());
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        if (!challenge.equals(asked.get("code_challenge"))) {
            throw new IOException("the verifier does not fit the challenge");
        }
        return "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                .formatted(signed());
    }

    private String signed() throws IOException {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .subject("42")
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", Objects.requireNonNull(asked.get("nonce")))
                        .claim("email", "ana@example.org")
                        .claim("email_verified", emailVerified)
                        .claim("drawbridge", grants)
                        .build();
        var jwt =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        return jwt.serialize();
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.close();
    }
}
