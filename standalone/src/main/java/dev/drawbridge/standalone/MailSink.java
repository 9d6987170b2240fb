package dev.drawbridge.standalone;

import dev.drawbridge.embedded.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A real SMTP server that delivers nowhere: mails stay in memory and as files to look at. */
public final class MailSink implements AutoCloseable {

    private static final int KEPT_IN_MEMORY = 1000;

    private final ServerSocket socket;
    private final Path directory;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private int count;

    private MailSink(ServerSocket socket, Path directory) {
        this.socket = socket;
        this.directory = directory;
    }

    static MailSink start(Path directory) {
        try {
            Files.createDirectories(directory);
            var sink =
                    new MailSink(
                            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), directory);
            Thread.ofVirtual().name("mail-sink").start(sink::listen);
            return sink;
        } catch (IOException e) {
            throw new CannotStart("The mailbox cannot open: " + Reasons.sentence(e), e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                // the loop ends with the socket
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            new SmtpSession(client, this::keep).converse();
        } catch (IOException gone) {
            // a client that leaves without QUIT has sent what it wanted to send
        }
    }

    private synchronized void keep(Mail mail) throws IOException {
        count++;
        String name = "%s-%04d.eml".formatted(Instant.now().toString().replace(':', '-'), count);
        Files.writeString(directory.resolve(name), mail.text());
        mails.addLast(mail);
        if (mails.size() > KEPT_IN_MEMORY) {
            mails.removeFirst();
        }
    }
}
