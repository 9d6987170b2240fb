package dev.drawbridge.standalone.demo;

import java.time.Duration;

/** Lifecycles one after another, so that what a recording keeps is what a busy system runs. */
final class Rehearsal {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private Rehearsal() {}

    static void play(int port) {
        try (var accounts = new Accounts(port)) {
            var scene = new Scene(accounts);
            var byHand = scene.offer(true);
            scene.permit(byHand);
            var automatic = scene.offer(false);
            scene.permit(automatic);
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (System.nanoTime() - end < 0) {
                var first = scene.ask(byHand);
                scene.accept(byHand, first);
                var second = scene.ask(automatic);
                scene.connectionStates(byHand, first);
                scene.endpointState(first);
                scene.reject(byHand, first);
                scene.delete(second);
            }
        }
    }
}
