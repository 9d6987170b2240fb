package dev.drawbridge.standalone.demo;

import dev.drawbridge.standalone.MailSink;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the e-mail subscriber finds in its box. */
record Mailbox(MailSink sink, String address) {

    private static final Pattern LINK = Pattern.compile("Confirm subscription: (\\S+)");

    Optional<String> confirmationLink() {
        return sink.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .map(mail -> LINK.matcher(readable(mail.text())))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    boolean holds(String event, String endpointId) {
        return sink.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .map(mail -> readable(mail.text()))
                .anyMatch(text -> text.contains(endpointId) && text.contains(event));
    }

    // Quoted-printable in the little that matters: soft line ends and the equals sign.
    private static String readable(String text) {
        return text.contains("quoted-printable")
                ? text.replace("=\r\n", "").replace("=3D", "=")
                : text;
    }
}
