package dev.drawbridge.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class MailSinkTest {

    @TempDir Path directory;

    @Test
    void a_mail_is_kept_in_memory_and_on_disk() throws IOException {
        try (var sink = MailSink.start(directory)) {
            List<String> replies =
                    talk(
                            sink,
                            "EHLO test",
                            "MAIL FROM:<a@x.example>",
                            "RCPT TO:<b@y.example>",
                            "DATA",
                            "Subject: hello\r\n\r\n..dotted\r\n.",
                            "QUIT");
            assertThat(replies)
                    .containsExactly("220", "250", "250", "250", "250", "250", "354", "250", "221");
            await().until(() -> sink.mails().size() == 1);
            Mail mail = sink.mails().getFirst();
            assertThat(mail.to()).containsExactly("b@y.example");
            assertThat(mail.text()).isEqualTo("Subject: hello\r\n\r\n.dotted\r\n");
        }
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nonsense_is_refused_and_the_conversation_goes_on() throws IOException {
        try (var sink = MailSink.start(directory)) {
            assertThat(talk(sink, "SING", "DATA", "QUIT"))
                    .containsExactly("220", "502", "503", "221");
        }
    }

    @Test
    void many_write_at_once() {
        try (var sink = MailSink.start(directory)) {
            var senders = new ArrayList<Thread>();
            for (int n = 0; n < 50; n++) {
                senders.add(Thread.ofVirtual().start(() -> send(sink)));
            }
            await().until(() -> sink.mails().size() == 50);
            assertThat(senders).hasSize(50);
        }
    }

    private static void send(MailSink sink) {
        try {
            talk(sink, "HELO t", "MAIL FROM:<>", "RCPT TO:<b@y.example>", "DATA", "x\r\n.", "QUIT");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> talk(MailSink sink, String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            for (String line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return in.lines().map(reply -> reply.substring(0, 3)).toList();
        }
    }
}
