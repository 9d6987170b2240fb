package dev.drawbridge.messaging;

import dev.drawbridge.events.Topic;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets a reader wait until its replica has heard all that had been said when it asked. */
@FunctionalInterface
public interface CaughtUp {

    /**
     * Waits until {@code found} holds, or the topic's end at the time of asking has been handled
     * and a short grace has passed for what was just being sent, or the bound is over.
     *
     * @return the last answer of {@code found}
     */
    boolean await(Topic topic, Duration bound, BooleanSupplier found);
}
