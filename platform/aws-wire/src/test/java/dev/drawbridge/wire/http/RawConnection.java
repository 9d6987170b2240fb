package dev.drawbridge.wire.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection kept open over many requests, and opened again when the server closed it. */
final class RawConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream input;

    RawConnection(int port) throws IOException {
        this.port = port;
        this.socket = new Socket("127.0.0.1", port);
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    RawHttp.Answer exchange(byte[] request) throws IOException {
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request);
        var head = head();
        var body = input.readNBytes(contentLength(head));
        var answer = RawHttp.Answer.parse(head + new String(body, StandardCharsets.UTF_8));
        if (head.toLowerCase(Locale.ROOT).contains("connection: close")) {
            close();
            socket = new Socket("127.0.0.1", port);
            input = new BufferedInputStream(socket.getInputStream());
        }
        return answer;
    }

    private String head() throws IOException {
        var out = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int b = input.read();
            if (b < 0) {
                throw new EOFException("closed after: " + out);
            }
            out.write(b);
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
