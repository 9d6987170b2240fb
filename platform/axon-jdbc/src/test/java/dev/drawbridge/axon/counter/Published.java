package dev.drawbridge.axon.counter;

import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.PublishFailed;
import dev.drawbridge.messaging.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A broker in memory that can be out of order. */
public final class Published implements Publisher {

    private final List<Envelope> envelopes = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    @Override
    public void publish(List<Envelope> batch) {
        if (down) {
            throw new PublishFailed("the broker is down", new IllegalStateException());
        }
        envelopes.addAll(batch);
    }

    @Override
    public void close() {}

    public void down() {
        down = true;
    }

    public void up() {
        down = false;
    }

    public List<Envelope> all() {
        return new ArrayList<>(envelopes);
    }
}
