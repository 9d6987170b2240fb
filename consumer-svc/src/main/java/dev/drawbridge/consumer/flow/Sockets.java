package dev.drawbridge.consumer.flow;

import java.io.IOException;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends of conversations. */
final class Sockets {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final int LEFTOVERS = 256 * 1024;
    private static final int PATIENCE_MILLIS = 1_000;

    private Sockets() {}

    static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection could not be closed", e);
        }
    }

    /** A close with bytes unread would tear away the answer that was just sent. */
    static void farewell(Socket socket) {
        try {
            socket.shutdownOutput();
            socket.setSoTimeout(PATIENCE_MILLIS);
            var in = socket.getInputStream();
            var buffer = new byte[8 * 1024];
            for (int read = 0, n = 0; n >= 0 && read < LEFTOVERS; read += n) {
                n = in.read(buffer);
            }
        } catch (IOException e) {
            LOG.debug("a client did not wait", e);
        }
        end(socket);
    }
}
