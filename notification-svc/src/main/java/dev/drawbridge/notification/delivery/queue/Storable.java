package dev.drawbridge.notification.delivery.queue;

/** Null characters are the one thing PostgreSQL's texts cannot hold; receivers may send them. */
final class Storable {

    private Storable() {}

    static String text(String text) {
        return text.replace("\0", "");
    }
}
