package dev.drawbridge.bench.crash;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.Receiver;
import java.time.Duration;
import java.util.List;

/** Each connection event told, under one message id. */
final class Told {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Receiver receiver;
    private final Player player;
    private final Findings findings;

    Told(Receiver receiver, Player player, Findings findings) {
        this.receiver = receiver;
        this.player = player;
        this.findings = findings;
    }

    void check(List<Lifecycle> lives) {
        for (var life : lives) {
            var endpoint = player.endpointOf(life);
            for (var event : life.told()) {
                findings.check(arrives(endpoint, event), "never told: " + event + " " + endpoint);
                findings.check(
                        receiver.ids(endpoint, event).size() <= 1,
                        "told under two ids: " + event + " " + endpoint);
            }
        }
    }

    private boolean arrives(String endpoint, String event) {
        try {
            Await.until(PATIENCE, () -> !receiver.ids(endpoint, event).isEmpty());
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
