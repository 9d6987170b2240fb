package dev.drawbridge.notification.running;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What has come to one address; mails are counted from 1. */
public final class MailBox {

    private final GreenMail server;
    private final String address = UUID.randomUUID() + "@example.com";

    public MailBox(Station station) {
        this.server = station.mail();
    }

    public String address() {
        return address;
    }

    public MimeMessage mail(int number) {
        await().atMost(Scene.PATIENCE).until(() -> mails().size() >= number);
        return mails().get(number - 1);
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").equals(address))
                .toList();
    }

    public String header(int number, String name) {
        return header(mail(number), name);
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return MimeUtility.unfold(mail.getHeader(name)[0]);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String returnPath(int number) {
        return header(number, "Return-Path").replaceAll("[<>]", "");
    }

    public String text(int number) {
        return text(mail(number));
    }

    /** Of all mails that have come so far. */
    public List<String> texts() {
        return mails().stream().map(MailBox::text).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String link(int number, String form) {
        var matcher = Pattern.compile(form).matcher(text(number));
        if (!matcher.find()) {
            throw new AssertionError("no link like " + form + " in " + text(number));
        }
        return matcher.group();
    }
}
