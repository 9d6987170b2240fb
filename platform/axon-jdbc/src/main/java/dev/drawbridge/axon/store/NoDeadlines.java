package dev.drawbridge.axon.store;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;

/** In the place of Axon's default, which would keep deadlines in memory. */
final class NoDeadlines extends AbstractDeadlineManager {

    @Override
    public String schedule(
            Instant when, String name, @Nullable Object payload, ScopeDescriptor scope) {
        throw useTimers();
    }

    @Override
    public String schedule(
            Duration delay, String name, @Nullable Object payload, ScopeDescriptor scope) {
        throw useTimers();
    }

    @Override
    public void cancelSchedule(String name, String id) {
        throw useTimers();
    }

    @Override
    public void cancelAll(String name) {
        throw useTimers();
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        throw useTimers();
    }

    private static UnsupportedOperationException useTimers() {
        return new UnsupportedOperationException("deadlines are Timers here");
    }
}
