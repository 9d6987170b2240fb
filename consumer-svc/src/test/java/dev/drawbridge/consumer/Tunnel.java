package dev.drawbridge.consumer;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is said to the proxy, byte by byte. */
final class Tunnel {

    private Tunnel() {}

    static Socket to(Consumer to, String authority, String user) throws IOException {
        var basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return said(
                to,
                "CONNECT %s HTTP/1.1\r\nProxy-Authorization: Basic %s\r\n\r\n"
                        .formatted(authority, basic));
    }

    static Socket said(Consumer to, String text) throws IOException {
        var socket = new Socket("127.0.0.1", to.flowPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    static String line(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
