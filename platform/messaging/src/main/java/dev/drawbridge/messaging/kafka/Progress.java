package dev.drawbridge.messaging.kafka;

import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/** How far the inbox has come, for those who wait for it and those who watch it. */
public final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Map<TopicPartition, Long> positions = Map.of();
    private long version;
    private volatile boolean begun;
    private volatile long lag;
    private volatile long handled;
    private volatile long lastHandledMillis;

    /**
     * @param positions of each partition that is ours, the offset of the next message to handle
     */
    void at(Map<TopicPartition, Long> positions, long lag) {
        this.lag = lag;
        begun |= !positions.isEmpty();
        signal(positions);
    }

    void handled(int messages) {
        handled += messages;
        lastHandledMillis = System.currentTimeMillis();
        signal(positions());
    }

    private void signal(Map<TopicPartition, Long> now) {
        lock.lock();
        try {
            positions = Map.copyOf(now);
            version++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Map<TopicPartition, Long> positions() {
        lock.lock();
        try {
            return positions;
        } finally {
            lock.unlock();
        }
    }

    boolean reached(Map<TopicPartition, Long> ends) {
        var now = positions();
        return ends.entrySet().stream()
                .allMatch(end -> now.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    /** Whether it has ever had partitions. */
    boolean hasBegun() {
        return begun;
    }

    long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Until something has moved since that version, or the time is over. */
    void await(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (version == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Messages on the broker that are not handled yet. */
    public long lag() {
        return lag;
    }

    /** Messages handled, dropped or parked since the start. */
    public long handled() {
        return handled;
    }

    /** Milliseconds of the epoch; 0 before the first. */
    public long lastHandledMillis() {
        return lastHandledMillis;
    }
}
