package dev.drawbridge.consumer.flow.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * What a socket says, as long as there is time for it: each read alone, or all of them together.
 */
public final class Timely extends InputStream {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Socket socket;
    private final InputStream in;
    private boolean together;
    private long until;

    public Timely(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** All that is read from now on must have come by then; who drips gains nothing. */
    public void within(Duration time) {
        together = true;
        until = System.nanoTime() + time.toNanos();
    }

    public void each(Duration time) throws IOException {
        together = false;
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (together) {
            long left = (until - System.nanoTime()) / NANOS_A_MILLI;
            if (left < 1) {
                throw new SocketTimeoutException("it came too slowly");
            }
            socket.setSoTimeout(Math.toIntExact(left));
        }
        return in.read(buffer, from, length);
    }
}
