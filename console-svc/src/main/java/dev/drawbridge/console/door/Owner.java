package dev.drawbridge.console.door;

import java.util.Locale;

/** The service an action belongs to. */
enum Owner {
    CONSUMER,
    PROVIDER,
    NOTIFICATION,
    /** Answered right here: STS, and everything nobody owns. */
    DOOR;

    /** As its route is named in the settings. */
    String route() {
        return name().toLowerCase(Locale.ROOT);
    }
}
