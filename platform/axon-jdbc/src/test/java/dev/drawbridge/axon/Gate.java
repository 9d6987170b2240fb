package dev.drawbridge.axon;

import dev.drawbridge.axon.counter.CounterEvent.Opened;
import dev.drawbridge.axon.replay.Rebuildable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A read model that can be told to dawdle: open unless a test closes it. */
@ProcessingGroup("gate")
public final class Gate implements Rebuildable {

    private volatile CountDownLatch latch = new CountDownLatch(0);

    CountDownLatch close() {
        latch = new CountDownLatch(1);
        return latch;
    }

    @EventHandler
    void on(Opened event) throws InterruptedException {
        latch.await();
    }

    @Override
    public List<String> tables() {
        return List.of();
    }
}
