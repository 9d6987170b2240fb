package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.domain.retry.Retries;
import java.util.List;
import java.util.Set;

/** Sends by some protocols. Called outside of any transaction; it never throws. */
public interface Sender {

    Set<String> protocols();

    Outcome send(Delivery delivery);

    /** Several to the same subscriber at once, where they can be gathered. */
    default Outcome send(List<Delivery> together) {
        throw new IllegalStateException(together.size() + " of " + protocols() + " at once");
    }

    Retries retries(Delivery delivery);

    /** What the subscriber gets, byte for byte. */
    default Content content(Delivery delivery) {
        return new Content("text/plain; charset=UTF-8", delivery.message().body());
    }

    /**
     * @param text as it can be kept
     */
    record Content(String type, String text) {

        public Content {
            text = Outcome.storable(text);
        }
    }
}
