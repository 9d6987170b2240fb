package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.http.Credential;
import dev.drawbridge.wire.http.WireRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Signs requests of our own, such as the console's to the services. */
public final class SigV4Signer {

    private final Keys keys;
    private final Clock clock;

    public SigV4Signer(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The headers to add to a request, which must already have its {@code host}. All headers it has
     * are signed: leave out those that a client library or a proxy may change.
     */
    public Map<String, String> sign(WireRequest request, String region, String service) {
        var timestamp = Authorization.timestamp(clock.instant());
        var added = new TreeMap<String, String>();
        added.put("x-amz-date", timestamp);
        if (!keys.sessionToken().isEmpty()) {
            added.put("x-amz-security-token", keys.sessionToken());
        }
        var headers = new HashMap<>(request.headers());
        headers.putAll(added);
        added.put(
                "authorization", authorization(with(request, headers), timestamp, region, service));
        return added;
    }

    private String authorization(
            WireRequest request, String timestamp, String region, String service) {
        var credential =
                new Credential(keys.accessKeyId(), timestamp.substring(0, 8), region, service);
        var names = request.headers().keySet().stream().sorted().toList();
        var signature =
                Signature.of(
                        CanonicalRequest.of(request, names),
                        timestamp,
                        credential,
                        keys.secretAccessKey());
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        Signature.ALGORITHM,
                        keys.accessKeyId(),
                        credential.scope(),
                        String.join(";", names),
                        signature);
    }

    private static WireRequest with(WireRequest request, Map<String, String> headers) {
        return new WireRequest(
                request.method(), request.path(), request.query(), headers, request.body());
    }
}
