package dev.drawbridge.console.audit;

import static dev.drawbridge.console.Told.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("io")
final class AuditOrderTest {

    private static final int WRITERS = 8;
    private static final int EACH = 50;

    @Test
    void writers_in_parallel_make_positions_visible_in_their_order() throws Exception {
        try (var peer = Peer.saying("<ok/>");
                var console = RunningConsole.before(peer)) {
            var threads =
                    IntStream.range(0, WRITERS)
                            .mapToObj(w -> Thread.ofVirtual().start(() -> append(console, w)))
                            .toList();
            var trail = console.bean(AuditTrail.class);
            long seen = 0;
            while (seen < WRITERS * EACH) {
                // A reader that remembers only where it is must meet every position in turn.
                for (var next : trail.after(PROVIDER, seen, 1000)) {
                    assertThat(next.position()).isEqualTo(++seen);
                }
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(trail.end()).isEqualTo(WRITERS * EACH);
        }
    }

    private static void append(RunningConsole console, int writer) {
        var log = console.bean(AuditLog.class);
        var transaction = new TransactionTemplate(console.bean(PlatformTransactionManager.class));
        IntStream.range(writer * EACH, (writer + 1) * EACH)
                .mapToObj(Told::requested)
                .forEach(told -> transaction.executeWithoutResult(_ -> log.append(List.of(told))));
    }
}
