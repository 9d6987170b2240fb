package dev.drawbridge.consumer.flow;

import java.net.Socket;
import java.time.Duration;

/** A connection that has come about: both its ends, and when something last moved. */
final class Flow {

    private final String owner;
    private final String region;
    private final String endpointId;
    private final Socket client;
    private final Socket target;
    private volatile long last = System.nanoTime();

    Flow(String owner, String region, String endpointId, Socket client, Socket target) {
        this.owner = owner;
        this.region = region;
        this.endpointId = endpointId;
        this.client = client;
        this.target = target;
    }

    String owner() {
        return owner;
    }

    String region() {
        return region;
    }

    String endpointId() {
        return endpointId;
    }

    Socket client() {
        return client;
    }

    Socket target() {
        return target;
    }

    void moved() {
        last = System.nanoTime();
    }

    boolean stoodFor(Duration time) {
        return System.nanoTime() - last >= time.toNanos();
    }

    /** Also who waits in a read or a write of it is let go. */
    void cut() {
        Sockets.end(target);
        Sockets.end(client);
    }
}
