package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.events.decide.Decision;

/** What has been created: the caller renders its answer from it without asking the read model. */
final class Applied {

    private Applied() {}

    static <E> E first(Decision<E> decision) {
        Decisions.apply(decision);
        if (decision instanceof Decision.Decided<E>(var events) && !events.isEmpty()) {
            return events.getFirst();
        }
        throw new IllegalStateException("created twice");
    }
}
