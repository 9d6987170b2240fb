package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.Caller;
import java.util.Optional;

/**
 * Who a key and a secret stand for where a client cannot sign, such as in the user and password of
 * a proxy. The keys of a role are not among them: they need a token too.
 */
public interface Passwords {

    /**
     * @param accessKeyId may be empty
     */
    Optional<Caller> caller(String accessKeyId, String secret);

    /** By the same configuration as {@link AuthModes}. */
    static Passwords of(String mode, String master, String defaultAccount) {
        return mode.equals("sigv4")
                ? proven(new MasterKey(master))
                : (key, secret) -> Optional.of(believed(key, secret, defaultAccount));
    }

    private static Passwords proven(MasterKey master) {
        return (key, secret) ->
                AccountInKey.of(key)
                        .filter(_ -> !key.startsWith("ASIA"))
                        .filter(_ -> Hmac.same(master.secretFor(key), secret))
                        .map(account -> root(account, key));
    }

    /** Nothing is verified anyway: a password may name the account where no key does. */
    private static Caller believed(String key, String secret, String defaultAccount) {
        var named = key.isEmpty() ? secret : key;
        return root(AccountInKey.of(named).orElse(defaultAccount), named);
    }

    private static Caller root(String account, String key) {
        return new Caller(account, "arn:aws:iam::" + account + ":root", key, false);
    }
}
