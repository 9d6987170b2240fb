package dev.drawbridge.console.door;

/** The service an action belongs to. */
enum Owner {
    CONSUMER,
    PROVIDER,
    NOTIFICATION,
    /** Answered right here: STS, and everything nobody owns. */
    DOOR
}
