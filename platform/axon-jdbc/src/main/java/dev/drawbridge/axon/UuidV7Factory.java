package dev.drawbridge.axon;

import dev.drawbridge.messaging.Uuids;
import org.axonframework.common.IdentifierFactory;

/** UUIDv7 for every message: ids sort by time, also within a millisecond, so indexes only grow. */
public final class UuidV7Factory extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Uuids.v7().toString();
    }
}
