package dev.drawbridge.wire.auth;

import dev.drawbridge.wire.http.Authenticator;
import java.time.Clock;

/** The two ways to find out who is calling, by the names they have in configuration. */
public final class AuthModes {

    /** Signs sessions where nothing is verified anyway. */
    public static final String OPEN_MASTER_KEY = "open-mode-verifies-nothing";

    private AuthModes() {}

    /**
     * @param mode {@code open} or {@code sigv4}
     * @param master needed by sigv4 only
     * @throws IllegalArgumentException for any other mode, or a master key that is too short
     */
    public static Authenticator authenticator(
            String mode, String master, String defaultAccount, Clock clock) {
        return switch (mode) {
            case "open" -> new OpenMode(defaultAccount);
            case "sigv4" -> new SigV4(master, clock);
            default ->
                    throw new IllegalArgumentException(
                            "drawbridge.auth.mode must be open or sigv4, not " + mode);
        };
    }
}
