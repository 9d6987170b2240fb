package dev.drawbridge.notification.trust;

import java.time.Instant;

/** A key for tests that need no database. */
public final class TestKeys {

    public static final SigningKey KEY = NewSigningKey.make(Instant.now());

    private TestKeys() {}
}
