package dev.drawbridge.consumer.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Flows are counted; there is no event of each. */
@Component
final class Tally {

    private final MeterRegistry meters;
    private final AtomicInteger open = new AtomicInteger();
    private final Counter opened;
    private final Counter bytes;

    Tally(MeterRegistry meters) {
        this.meters = meters;
        this.opened = meters.counter("drawbridge.flows.opened");
        this.bytes = meters.counter("drawbridge.flows.bytes");
        Gauge.builder("drawbridge.flows.open", open, AtomicInteger::get).register(meters);
    }

    void opened() {
        open.incrementAndGet();
        opened.increment();
    }

    void ended() {
        open.decrementAndGet();
    }

    void refused(int status) {
        meters.counter("drawbridge.flows.refused", "status", Integer.toString(status)).increment();
    }

    void carried(int count) {
        bytes.increment(count);
    }
}
