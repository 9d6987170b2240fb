package dev.drawbridge.notification.trust;

import java.time.Duration;
import java.time.Instant;

/** A key for tests that need no database. */
public final class TestKeys {

    public static final SigningKey KEY = NewSigningKey.make(Instant.now());

    /** It signs for ever. */
    public static final CurrentKey CURRENT = new CurrentKey(() -> KEY, Duration.ofHours(1));

    private TestKeys() {}
}
