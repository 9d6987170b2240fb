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
        var credential = request.credential();
        var key = credential == null ? "" : credential.accessKeyId();
        var account = AccountInKey.of(key).orElse(defaultAccount);
        return new Caller(account, "arn:aws:iam::" + account + ":root", key, key.isEmpty());
    }

    @Override
    public boolean demandsCredentials() {
        return false;
    }
}
