package dev.drawbridge.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.subethamail.smtp.client.SmartClient;

/** Mail that a server passes on to us. */
public final class Post {

    private Post() {}

    /** From nobody, as reports are. */
    public static void arrives(int port, String recipient, String mail) throws Exception {
        var client = SmartClient.createAndConnect("127.0.0.1", port, "mx.example.com");
        try {
            client.from("");
            client.to(recipient);
            client.dataStart();
            var bytes = mail.getBytes(UTF_8);
            client.dataWrite(bytes, bytes.length);
            client.dataEnd();
        } finally {
            client.quit();
        }
    }
}
