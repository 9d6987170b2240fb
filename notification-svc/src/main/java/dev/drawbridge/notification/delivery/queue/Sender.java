package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.domain.retry.Retries;
import java.util.Set;

/** Sends by some protocols. Called outside of any transaction; it never throws. */
public interface Sender {

    Set<String> protocols();

    Outcome send(Delivery delivery);

    Retries retries(Delivery delivery);
}
