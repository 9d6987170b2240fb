package dev.drawbridge.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** How long a test waits for what it waits for, unless it says so: no test fails on a busy day. */
public final class Patience implements LauncherSessionListener {

    private static final Duration UNLESS_SAID = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(UNLESS_SAID);
    }
}
