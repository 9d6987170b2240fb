package dev.drawbridge.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.delivery.Envelopes;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Component;

/** The three mails, with headers by which mail programs thread, and offer to unsubscribe. */
@Component
final class MailTexts {

    private static final String SENDER = "AWS Notifications";

    private final Envelopes envelopes;
    private final Links links;
    private final String from;
    private final String domain;

    MailTexts(Envelopes envelopes, Links links, @Value("${drawbridge.mail.from}") String from) {
        this.envelopes = envelopes;
        this.links = links;
        this.from = from;
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    MimeMessage write(MimeMessage mail, Delivery delivery) {
        try {
            address(mail, delivery);
            thread(mail, delivery);
            mail.setSubject(line(subject(delivery)), "UTF-8");
            mail.setText(text(delivery), "UTF-8");
            mail.setSentDate(Date.from(delivery.message().publishedAt()));
            return mail;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailParseException(unwritable);
        }
    }

    private void address(MimeMessage mail, Delivery delivery)
            throws MessagingException, UnsupportedEncodingException {
        var name = delivery.topicAttributes().getOrDefault(TopicAttributes.DISPLAY_NAME, "");
        mail.setFrom(new InternetAddress(from, name.isBlank() ? SENDER : line(name), "UTF-8"));
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(delivery.recipient().endpoint(), true));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Precedence", "list");
    }

    private void thread(MimeMessage mail, Delivery delivery) throws MessagingException {
        var message = delivery.message();
        var subscription = Arns.subscriptionId(delivery.recipient().subscriptionArn());
        mail.setHeader("Message-ID", id(message.id().toString(), subscription));
        if (message.kind() != Kind.NOTIFICATION) {
            return;
        }
        if (!message.orderingKey().equals(message.id().toString())) {
            var root = id(message.orderingKey(), subscription);
            mail.setHeader("In-Reply-To", root);
            mail.setHeader("References", root);
        }
        mail.setHeader("List-Unsubscribe", "<" + unsubscribe(delivery) + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String id(String what, String subscription) {
        return "<" + line(what) + "." + subscription + "@" + domain + ">";
    }

    private static String subject(Delivery delivery) {
        return delivery.message().kind() == Kind.NOTIFICATION
                ? Objects.requireNonNullElse(
                        delivery.message().subject(), "AWS Notification Message")
                : "AWS Notification - "
                        + (delivery.message().kind() == Kind.SUBSCRIPTION_CONFIRMATION
                                ? "Subscription Confirmation"
                                : "Unsubscribe Confirmation");
    }

    private String text(Delivery delivery) {
        var message = delivery.message();
        var topic = message.topicArn();
        return switch (message.kind()) {
            case NOTIFICATION ->
                    envelopes.text(message, "email")
                            + "\n\n--\nIf you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:\n"
                            + unsubscribe(delivery)
                            + "\n\nPlease do not reply directly to this email.\n";
            case SUBSCRIPTION_CONFIRMATION ->
                    "You have chosen to subscribe to the topic:\n"
                            + topic
                            + "\n\nTo confirm this subscription, click or visit the link below (If this was in error no action is necessary):\nConfirm subscription: "
                            + confirm(delivery)
                            + "\n\nPlease do not reply directly to this email.\n";
            case UNSUBSCRIBE_CONFIRMATION ->
                    "Your subscription to the topic below has been deactivated:\n"
                            + topic
                            + "\n\nIf this was not your intention, click or visit the link below to resubscribe:\nResubscribe: "
                            + confirm(delivery)
                            + "\n\nPlease do not reply directly to this email.\n";
        };
    }

    private String confirm(Delivery delivery) {
        var message = delivery.message();
        return links.confirmPage(
                message.topicArn(), envelopes.token(message, delivery.recipient()));
    }

    private String unsubscribe(Delivery delivery) {
        return links.unsubscribePage(
                delivery.recipient().subscriptionArn(), delivery.recipient().endpoint());
    }

    /** A header is one line, whatever was asked for. */
    private static String line(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return new String(line.getBytes(UTF_8), UTF_8);
    }
}
