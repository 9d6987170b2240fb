package dev.drawbridge.consumer.flow.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** A body in chunks, passed on as it is up to its end. */
public final class Chunks {

    private static final int LONGEST_LINE = 4_096;
    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final IntConsumer moved;

    /**
     * @param moved is told of every piece how long it was
     */
    public Chunks(InputStream in, OutputStream out, IntConsumer moved) {
        this.in = in;
        this.out = out;
        this.moved = moved;
    }

    public void copy() throws IOException {
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
            if (next == '\n') {
                out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
                moved.accept(line.length() + 1);
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
            moved.accept(n);
            left -= n;
        }
    }
}
