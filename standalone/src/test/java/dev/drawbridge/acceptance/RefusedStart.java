package dev.drawbridge.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A process that ended instead of running.
 *
 * @param said all it wrote, to either stream
 */
record RefusedStart(int status, String said) {

    private static final int PATIENCE_SECONDS = 120;

    static RefusedStart of(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It runs, and should not: " + said);
            }
            return new RefusedStart(process.exitValue(), said);
        } finally {
            process.destroyForcibly();
        }
    }
}
