package dev.drawbridge.notification.delivery.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.lane.WakeUp.Ring;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class WakeUpTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final WakeUp wakeUp = new WakeUp();

    @AfterEach
    void leaveNoTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void where_nothing_rings_in_time_one_looks_everywhere() throws InterruptedException {
        assertThat(wakeUp.await(Duration.ofMillis(1))).isEqualTo(Ring.EVERYWHERE);
    }

    @Test
    void all_that_rang_since_the_last_look_is_told_at_once_and_once() throws InterruptedException {
        wakeUp.afterCommit(List.of("a", "b"));
        wakeUp.afterCommit(List.of("b", "c"));
        assertThat(wakeUp.await(LONG)).isEqualTo(new Ring(false, Set.of("a", "b", "c")));
        assertThat(wakeUp.meanwhile()).isEqualTo(Ring.NOWHERE);
    }

    @Test
    void a_ring_everywhere_forgets_no_other() throws InterruptedException {
        wakeUp.afterCommit(List.of("a"));
        wakeUp.ring(Ring.EVERYWHERE);
        wakeUp.afterCommit(List.of("b"));
        assertThat(wakeUp.await(LONG)).isEqualTo(new Ring(true, Set.of("a", "b")));
    }

    @Test
    void what_rings_while_one_is_busy_is_known_without_waiting() {
        wakeUp.afterCommit(List.of("a"));
        assertThat(wakeUp.meanwhile()).isEqualTo(new Ring(false, Set.of("a")));
        assertThat(wakeUp.meanwhile()).isEqualTo(Ring.NOWHERE);
    }

    @Test
    void a_transaction_rings_when_it_has_ended() {
        TransactionSynchronizationManager.initSynchronization();
        wakeUp.afterCommit(List.of("a"));
        wakeUp.afterCommit(List.of("b"));
        assertThat(wakeUp.meanwhile()).isEqualTo(Ring.NOWHERE);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        assertThat(wakeUp.meanwhile()).isEqualTo(new Ring(false, Set.of("a", "b")));
    }
}
