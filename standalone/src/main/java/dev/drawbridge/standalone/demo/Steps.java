package dev.drawbridge.standalone.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Says what is done and how long it took until it was seen. */
final class Steps {

    /** A step that did not show what it should; the message names it. */
    static final class NotSeen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSeen(String what, Throwable cause) {
            super(what + " (" + cause.getMessage() + ")", cause);
        }

        NotSeen(String what) {
            super(what);
        }
    }

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long PAUSE_MILLIS = 20;

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Steps(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
    }

    /** Does it and prints it with its time. */
    <T> T show(String what, Callable<T> action) {
        long start = System.nanoTime();
        T result = run(what, action);
        out.printf(
                Locale.ROOT,
                "  %6.2f s  %s (%d ms)%n",
                (System.nanoTime() - begin) / 1e9,
                what,
                (System.nanoTime() - start) / 1_000_000);
        return result;
    }

    /** Waits until it is so, within reason. */
    void see(String what, BooleanSupplier condition) {
        show(
                what,
                () -> {
                    await(what, condition);
                    return true;
                });
    }

    private static <T> T run(String what, Callable<T> action) {
        try {
            return action.call();
        } catch (NotSeen e) {
            throw e;
        } catch (Exception e) {
            throw new NotSeen(what, e);
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new NotSeen(what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
