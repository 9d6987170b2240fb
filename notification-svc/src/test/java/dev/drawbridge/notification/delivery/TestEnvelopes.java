package dev.drawbridge.notification.delivery;

import dev.drawbridge.notification.trust.TestKeys;

/** Envelopes signed with the tests' key. */
public final class TestEnvelopes {

    private TestEnvelopes() {}

    public static Envelopes envelopes() {
        return new Envelopes(TestKeys.CURRENT, new Links("http://localhost:4566"));
    }
}
