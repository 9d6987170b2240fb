package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.WireRequest;

/** Believes every caller: the access key names the account, nothing is verified. */
public final class OpenMode implements Authenticator {

    private final String defaultAccount;

    /**
     * @param defaultAccount acts for keys that name no account, and for no key at all
     */
    public OpenMode(String defaultAccount) {
        this.defaultAccount = defaultAccount;
    }

    @Override
    public Caller authenticate(WireRequest request, Dialect dialect) {
        return authenticate(request);
    }

    @Override
    public Caller authenticate(WireRequest request) {
        var credential = request.credential();
        var key = credential == null ? "" : credential.accessKeyId();
        var account = AccountInKey.of(key).orElse(defaultAccount);
        var arn =
                SessionToken.believed(request.header("x-amz-security-token"))
                        .filter(token -> token.accessKeyId().equals(key))
                        .map(token -> token.arn(account))
                        .orElse("arn:aws:iam::" + account + ":root");
        return new Caller(account, arn, key, key.isEmpty());
    }

    @Override
    public boolean demandsCredentials() {
        return false;
    }
}
