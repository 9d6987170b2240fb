package dev.drawbridge.wire.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are and reads what comes back until the server closes. */
final class RawHttp {

    private RawHttp() {}

    record Answer(int status, String head, String body) {

        static Answer parse(String text) {
            int end = text.indexOf("\r\n\r\n");
            var head = end < 0 ? text : text.substring(0, end);
            var status = head.startsWith("HTTP/1.1 ") ? head.substring(9, 12) : "0";
            return new Answer(
                    Integer.parseInt(status), head, end < 0 ? "" : text.substring(end + 4));
        }
    }

    static Answer exchange(int port, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            var bytes = socket.getInputStream().readAllBytes();
            return Answer.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    static Answer exchange(int port, String request) throws IOException {
        return exchange(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
