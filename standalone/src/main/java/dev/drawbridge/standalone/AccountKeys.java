package dev.drawbridge.standalone;

import dev.drawbridge.wire.auth.Keys;
import java.util.Map;

/**
 * {@code ./drawbridge keys ACCOUNT}: what an account signs with where signatures are verified. The
 * master key comes by the environment, as for docker-compose, so that it is in no process list.
 */
final class AccountKeys {

    private static final String USUAL_MASTER_KEY = "only-for-rehearsals-change-me";

    private AccountKeys() {}

    static String of(String[] args, Map<String, String> environment) {
        if (args.length != 2) {
            throw new Options.Wrong("keys takes one account of twelve digits");
        }
        var master = environment.getOrDefault("DRAWBRIDGE_MASTER_KEY", USUAL_MASTER_KEY);
        try {
            var keys = Keys.forAccount(master, args[1]);
            return "export AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s"
                    .formatted(keys.accessKeyId(), keys.secretAccessKey());
        } catch (IllegalArgumentException e) {
            throw new Options.Wrong("keys: " + e.getMessage());
        }
    }
}
