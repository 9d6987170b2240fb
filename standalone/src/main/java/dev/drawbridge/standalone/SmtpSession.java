package dev.drawbridge.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One conversation in RFC 5321's minimum: envelope, data, and nothing refused but nonsense. */
final class SmtpSession {

    /** Where a mail goes once it is whole; only then is it acknowledged. */
    interface Keeper {
        void keep(Mail mail) throws IOException;
    }

    private static final int TIMEOUT_MILLIS = 60_000;

    private final BufferedReader in;
    private final OutputStream out;
    private final Keeper keeper;
    private String from = "";
    private List<String> to = new ArrayList<>();

    SmtpSession(Socket client, Keeper keeper) throws IOException {
        client.setSoTimeout(TIMEOUT_MILLIS);
        this.in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        this.out = client.getOutputStream();
        this.keeper = keeper;
    }

    void converse() throws IOException {
        say("220 drawbridge mailbox");
        boolean more = true;
        for (String line = in.readLine(); more && line != null; ) {
            more = answer(line);
            line = more ? in.readLine() : null;
        }
    }

    private boolean answer(String line) throws IOException {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "HELO", "NOOP" -> say("250 OK");
            case "EHLO" -> say("250-drawbridge\r\n250-8BITMIME\r\n250 SMTPUTF8");
            case "MAIL" -> mail(address(line));
            case "RCPT" -> recipient(address(line));
            case "DATA" -> data();
            case "RSET" -> mail("");
            case "QUIT" -> say("221 bye");
            default -> say("502 not implemented");
        }
        return !verb.equals("QUIT");
    }

    private void mail(String sender) throws IOException {
        from = sender;
        to = new ArrayList<>();
        say("250 OK");
    }

    private void recipient(String address) throws IOException {
        to.add(address);
        say("250 OK");
    }

    private void data() throws IOException {
        if (to.isEmpty()) {
            say("503 who is it for?");
            return;
        }
        say("354 end with a line of one dot");
        String text = text();
        keeper.keep(new Mail(from, List.copyOf(to), text));
        mailDone();
    }

    private void mailDone() throws IOException {
        from = "";
        to = new ArrayList<>();
        say("250 kept");
    }

    private String text() throws IOException {
        var text = new StringBuilder();
        for (String line = required(in.readLine()); !line.equals("."); ) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            line = required(in.readLine());
        }
        return text.toString();
    }

    private static String required(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("the client left in the middle of a mail");
        }
        return line;
    }

    private static String address(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>', open);
        return open < 0 || close < 0 ? "" : line.substring(open + 1, close);
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
