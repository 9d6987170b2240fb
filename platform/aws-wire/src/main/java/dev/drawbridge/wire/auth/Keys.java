package dev.drawbridge.wire.auth;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a client signs with, all of it derived from the master key.
 *
 * @param sessionToken empty for lasting keys
 */
public record Keys(String accessKeyId, String secretAccessKey, String sessionToken) {

    /** The lasting keys of an account: the same ones at every call. */
    public static Keys forAccount(String master, String account) {
        return forAccessKey(master, AccountInKey.encode("AKIA", twelveDigits(account), 0));
    }

    /** The secret of any access key id that names an account, twelve digits included. */
    public static Keys forAccessKey(String master, String accessKeyId) {
        return new Keys(accessKeyId, new MasterKey(master).secretFor(accessKeyId), "");
    }

    /** Fresh keys that act as a role until they expire. */
    public static Keys forRole(
            String master, String account, String role, String session, Instant expires) {
        var free = ThreadLocalRandom.current().nextLong();
        var accessKeyId = AccountInKey.encode("ASIA", twelveDigits(account), free);
        var key = new MasterKey(master);
        var token = new SessionToken(accessKeyId, role, session, expires).sealed(key);
        return new Keys(accessKeyId, key.secretFor(accessKeyId), token);
    }

    /** Without the secrets: keys end up in log lines and messages. */
    @Override
    public String toString() {
        return "Keys[" + accessKeyId + "]";
    }

    private static String twelveDigits(String account) {
        if (!AccountInKey.isAccount(account)) {
            throw new IllegalArgumentException("Not an account: " + account);
        }
        return account;
    }
}
