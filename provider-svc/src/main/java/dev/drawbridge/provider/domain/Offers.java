package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.ServiceId;
import java.util.Optional;

/** The services as the decisions about their connections need them: held still meanwhile. */
public interface Offers {

    /**
     * The service, which cannot be deleted before the running transaction ends. Empty when there is
     * none, also when its deletion has just won the race.
     */
    Optional<Offer> hold(ServiceId serviceId);

    /** The same, with nobody else holding it: every decision under way has ended before. */
    Optional<Offer> holdAlone(ServiceId serviceId);

    /** This transaction has let one in: what it decides next must know. */
    void letIn(dev.drawbridge.events.Connection facts);

    /**
     * Whether a connection of the service is live. No connection can be opened before the running
     * transaction ends.
     */
    boolean connectedWhileShut(ServiceId serviceId);
}
