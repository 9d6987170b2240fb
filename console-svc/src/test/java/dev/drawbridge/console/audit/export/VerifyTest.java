package dev.drawbridge.console.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.console.visit.Browser;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("io")
final class VerifyTest {

    @Test
    void a_log_that_was_changed_is_a_red_page_with_the_place_and_the_last_good_checkpoint() {
        var peer = Peer.saying("<ok/>");
        try (var console = RunningConsole.before(peer, "--drawbridge.audit.checkpoint-look=1h")) {
            console.hear(Told.endpoint(1), Told.requested(1));
            await().until(() -> console.bean(AuditTrail.class).end() == 2);
            console.bean(Checkpoints.class).sign();
            console.hear(Told.accepted(1), Told.available(1));
            await().until(() -> console.bean(AuditTrail.class).end() == 4);
            console.bean(Checkpoints.class).sign();

            var auditor = new Browser(console.uri());
            assertThat(auditor.post("/audit/verify", Map.of()).body())
                    .contains("Whole and unchanged", "4 events and 0 digests")
                    .contains("2 signed checkpoints met");

            new TransactionTemplate(console.bean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> change(console));
            assertThat(auditor.post("/audit/verify", Map.of()).body())
                    .contains("The log was changed", "position 3: it was changed")
                    .containsSubsequence("Last good checkpoint", "position <strong>2</strong>")
                    .contains("Export the evidence")
                    .doesNotContain("Whole and unchanged");
        } finally {
            peer.close();
        }
    }

    private static void change(RunningConsole console) {
        console.database().sql("set local session_replication_role = replica").update();
        console.database()
                .sql("update audit_log set principal = 'somebody else' where position = 3")
                .update();
    }
}
