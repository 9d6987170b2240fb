package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.http.Timely;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends of conversations. */
final class Sockets {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final int LEFTOVERS = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

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
            var in = new Timely(socket);
            in.within(PATIENCE);
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
