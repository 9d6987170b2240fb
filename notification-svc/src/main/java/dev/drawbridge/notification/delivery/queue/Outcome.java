package dev.drawbridge.notification.delivery.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
public sealed interface Outcome {

    /** What is kept of the attempt, such as the beginning of the answer. */
    String detail();

    default @Nullable Integer status() {
        return null;
    }

    record Done(@Nullable Integer status, String detail) implements Outcome {

        public Done {
            detail = storable(detail);
        }
    }

    /**
     * May work another time.
     *
     * @param retryAfter the wait the receiver asked for
     */
    record Retriable(@Nullable Integer status, String detail, @Nullable Duration retryAfter)
            implements Outcome {

        public Retriable {
            detail = storable(detail);
        }

        public Retriable(@Nullable Integer status, String detail) {
            this(status, detail, null);
        }
    }

    /** Will never work. */
    record Hopeless(@Nullable Integer status, String detail) implements Outcome {

        public Hopeless {
            detail = storable(detail);
        }
    }

    /** Its mail comes later, with others: that one says whether it has arrived. */
    record Gathered(String detail) implements Outcome {}

    /** Nobody wants it any more: nothing was sent. */
    record Unwanted(String detail) implements Outcome {}

    /**
     * @return the text without null characters, which PostgreSQL cannot hold
     */
    static String storable(String text) {
        return text.replace("\0", "");
    }
}
