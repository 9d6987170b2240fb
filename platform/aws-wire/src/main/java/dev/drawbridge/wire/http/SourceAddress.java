package dev.drawbridge.wire.http;

import java.net.InetAddress;

/** Where a request came from: behind a door that is near by, whom the door has seen. */
final class SourceAddress {

    /** No header can have this name. */
    static final String NAME = ":source-address";

    private SourceAddress() {}

    /**
     * @param peer at the other end of the connection
     * @param forwardedFor what doors have added, the last at the end; only that is believed, and
     *     only of a door on this machine or in a private network
     */
    static String of(String peer, String forwardedFor) {
        var last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return isNear(peer) && isAddress(last) ? last : peer;
    }

    private static boolean isNear(String peer) {
        try {
            var address = InetAddress.ofLiteral(peer);
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
