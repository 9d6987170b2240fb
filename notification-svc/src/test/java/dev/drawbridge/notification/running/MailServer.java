package dev.drawbridge.notification.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Notes a mail's id before it says that it has it, and can be killed at any moment. */
public final class MailServer implements SimpleMessageListener {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID:\\s+<([0-9a-f-]{36})\\.");

    private final int port;
    private final Set<String> messageIds = ConcurrentHashMap.newKeySet();
    private @Nullable SMTPServer server;

    public MailServer(int port) {
        this.port = port;
    }

    public void start() {
        var started = SMTPServer.port(port).simpleMessageListener(this).build();
        started.start();
        server = started;
    }

    public void kill() {
        if (server != null) {
            server.stop();
        }
    }

    public Set<String> messageIds() {
        return messageIds;
    }

    @Override
    public boolean accept(String from, String recipient) {
        return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
        var id = ID.matcher(new String(data.readAllBytes(), ISO_8859_1));
        if (id.find()) {
            messageIds.add(id.group(1));
        }
    }
}
