package dev.drawbridge.consumer.flow;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body in chunks, passed on as it is up to its end. */
final class Chunks {

    private static final int LONGEST_LINE = 4_096;
    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final OutputStream out;

    Chunks(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    void copy() throws IOException {
        while (true) {
            long size = size(line());
            if (size == 0) {
                trailers();
                return;
            }
            bytes(size + 2);
        }
    }

    private void trailers() throws IOException {
        var line = line();
        while (!line.isBlank()) {
            line = line();
        }
    }

    private static long size(String line) throws IOException {
        var digits = line.strip().split("[; ]", 2)[0];
        if (!digits.matches("[0-9A-Fa-f]{1,15}")) {
            throw new IOException("no chunk begins like this");
        }
        return Long.parseLong(digits, 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("a body without an end");
            }
            out.write(next);
            if (next == '\n') {
                return line.toString();
            }
            line.append((char) next);
        }
        throw new IOException("no chunk's first line is so long");
    }

    private void bytes(long count) throws IOException {
        var buffer = new byte[BUFFER];
        long left = count;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new EOFException("a chunk without an end");
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
