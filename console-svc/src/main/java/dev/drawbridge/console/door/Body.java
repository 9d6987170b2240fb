package dev.drawbridge.console.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A request's body, in memory because the action is in it, and bounded because it is. */
final class Body {

    static final int LIMIT = 1 << 20;

    private static final byte[] NONE = {};

    private Body() {}

    /**
     * @throws TooLarge when it is above the limit, without having read the rest
     */
    static byte[] read(HttpServletRequest request) throws IOException, TooLarge {
        long announced = request.getContentLengthLong();
        if (announced > LIMIT) {
            throw new TooLarge();
        }
        if (announced == 0) {
            return NONE;
        }
        var bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new TooLarge();
        }
        return bytes;
    }

    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than " + LIMIT + " bytes", null, false, false);
        }
    }
}
