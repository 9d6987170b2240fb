package dev.drawbridge.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Component;

/** Writes mails, with headers by which mail programs thread, and offer to unsubscribe. */
@Component
final class MailTexts {

    private final Letters letters;
    private final Addresses addresses;

    MailTexts(Letters letters, Addresses addresses) {
        this.letters = letters;
        this.addresses = addresses;
    }

    MimeMessage write(Session session, Delivery delivery) {
        try {
            var mail = new SMTPMessage(session);
            address(mail, delivery);
            thread(mail, delivery);
            mail.setSubject(line(Letters.subject(delivery)), "UTF-8");
            fill(mail, delivery);
            mail.setSentDate(Date.from(delivery.message().publishedAt()));
            return mail;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailParseException(unwritable);
        }
    }

    private void address(SMTPMessage mail, Delivery delivery)
            throws MessagingException, UnsupportedEncodingException {
        mail.setFrom(new InternetAddress(addresses.from(), line(name(delivery)), "UTF-8"));
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(delivery.recipient().endpoint(), true));
        mail.setEnvelopeFrom(addresses.returnPath(delivery.recipient().subscriptionArn()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Precedence", "list");
    }

    /** A topic's own name is for those who have confirmed: others would be misled by it. */
    private String name(Delivery delivery) {
        var name = delivery.topicAttributes().getOrDefault(TopicAttributes.DISPLAY_NAME, "");
        return name.isBlank() || delivery.message().kind() != Kind.NOTIFICATION
                ? addresses.name()
                : name;
    }

    private void thread(MimeMessage mail, Delivery delivery) throws MessagingException {
        var message = delivery.message();
        var subscription = delivery.recipient().subscriptionArn();
        mail.setHeader("Message-ID", id(message.id().toString(), subscription));
        if (message.kind() != Kind.NOTIFICATION) {
            return;
        }
        if (!message.orderingKey().equals(message.id().toString())) {
            var root = id(message.orderingKey(), subscription);
            mail.setHeader("In-Reply-To", root);
            mail.setHeader("References", root);
        }
        mail.setHeader("List-Unsubscribe", addresses.listUnsubscribe(subscription));
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** For programs that do not show HTML. */
    String text(Delivery delivery) {
        return json(delivery) ? letters.json(delivery) : letters.of(delivery).text();
    }

    private static boolean json(Delivery delivery) {
        return delivery.recipient().protocol().equals("email-json");
    }

    private void fill(MimeMessage mail, Delivery delivery) throws MessagingException {
        if (json(delivery)) {
            mail.setText(letters.json(delivery), "UTF-8");
            return;
        }
        var letter = letters.of(delivery);
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(letter.html(Letters.subject(delivery)), "UTF-8", "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
    }

    private String id(String what, String subscription) {
        return "<%s.%s@%s>"
                .formatted(token(what), Arns.subscriptionId(subscription), addresses.domain());
    }

    /** An ordering key may be anything; an id in a header may not. */
    private static String token(String what) {
        return what.replaceAll("[^\\w.-]", "_");
    }

    /** A header is one line, whatever was asked for. */
    private static String line(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return new String(line.getBytes(UTF_8), UTF_8);
    }
}
