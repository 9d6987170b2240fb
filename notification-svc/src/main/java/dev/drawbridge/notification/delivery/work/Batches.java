package dev.drawbridge.notification.delivery.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Gathers what comes while the last batch is being worked on, and works on it together. */
final class Batches {

    private static final int LARGEST = 50;

    private final String name;
    private final Consumer<List<Completion>> work;
    private final BlockingQueue<Completion> waiting = new ArrayBlockingQueue<>(1000);
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile boolean running;
    private Thread thread = new Thread();

    /**
     * @param work never throws
     */
    Batches(String name, Consumer<List<Completion>> work) {
        this.name = name;
        this.work = work;
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void put(Completion completion) throws InterruptedException {
        unfinished.incrementAndGet();
        waiting.put(completion);
    }

    private void run() {
        var batch = new ArrayList<Completion>();
        while (running || unfinished.get() > 0) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, LARGEST - 1);
                    work.accept(List.copyOf(batch));
                    unfinished.addAndGet(-batch.size());
                    batch.clear();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    int unfinished() {
        return unfinished.get();
    }

    void stop(Duration patience) {
        running = false;
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
