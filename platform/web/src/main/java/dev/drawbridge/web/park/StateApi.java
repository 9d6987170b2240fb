package dev.drawbridge.web.park;

import dev.drawbridge.messaging.Outgoing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether others hear of this service's facts; for whoever may call it at all. */
@RestController
public class StateApi {

    /**
     * @param queued events that are stored and wait for the broker
     * @param delayedSince null while they go out as they come
     */
    public record State(long queued, @Nullable Instant delayedSince) {}

    private final Outgoing outgoing;

    StateApi(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @GetMapping("/v1/${drawbridge.service}/state")
    State state() {
        var queued = outgoing.queued();
        return new State(queued.events(), queued.since());
    }
}
