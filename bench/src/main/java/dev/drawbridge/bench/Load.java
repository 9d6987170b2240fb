package dev.drawbridge.bench;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;

/** Ways to put load on a server. An operation that throws is counted as an error. */
final class Load {

    private Load() {}

    /** Closed loop: each client sends its next when the last was answered. */
    static Figure closed(String name, int clients, int count, IntConsumer operation) {
        var histogram = histogram();
        var errors = new AtomicLong();
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (int c = 0; c < clients; c++) {
                pool.execute(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        timed(histogram, errors, System.nanoTime(), operation, i);
                    }
                });
            }
        }
        return Figure.of(name, histogram, errors.get(), System.nanoTime() - start);
    }

    /**
     * Open loop: requests start on time whether or not the last was answered, and their latency
     * counts from when they were due, so that a stall is not hidden (no coordinated omission).
     */
    static Figure open(String name, int perSecond, int count, IntConsumer operation) {
        var histogram = histogram();
        var errors = new AtomicLong();
        long start = System.nanoTime();
        var running = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            int index = i;
            running.add(
                    Thread.startVirtualThread(
                            () -> timed(histogram, errors, due, operation, index)));
        }
        running.forEach(Load::join);
        return Figure.of(name, histogram, errors.get(), System.nanoTime() - start);
    }

    private static void timed(
            ConcurrentHistogram histogram,
            AtomicLong errors,
            long startedAt,
            IntConsumer operation,
            int index) {
        try {
            operation.accept(index);
            histogram.recordValue((System.nanoTime() - startedAt) / 1_000);
        } catch (RuntimeException e) {
            if (errors.getAndIncrement() == 0) {
                System.err.println("first error: " + e.getMessage());
            }
        }
    }

    private static ConcurrentHistogram histogram() {
        return new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(5), 3);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
