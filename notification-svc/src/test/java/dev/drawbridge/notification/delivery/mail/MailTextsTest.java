package dev.drawbridge.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.TestEnvelopes;
import dev.drawbridge.notification.delivery.queue.Delivery;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MailTextsTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String SUBSCRIPTION = TOPIC + ":0a1b2c3d-0000-4000-8000-000000000001";
    private static final Set<String> HEADERS =
            Set.of(
                    "From",
                    "To",
                    "Auto-Submitted",
                    "Precedence",
                    "Message-ID",
                    "In-Reply-To",
                    "References",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post",
                    "Subject",
                    "Date",
                    "MIME-Version",
                    "Content-Type",
                    "Content-Transfer-Encoding");

    private final MailTexts texts =
            new MailTexts(
                    TestEnvelopes.envelopes(),
                    new Links("http://localhost:4566"),
                    "no-reply@drawbridge.localhost");

    private MimeMessage written(String subject, String displayName, String body) throws Exception {
        var message =
                new OutgoingMessage(
                        new UUID(1, 2),
                        Kind.NOTIFICATION,
                        TOPIC,
                        new AccountId("111111111111"),
                        "Accept",
                        subject,
                        body,
                        false,
                        List.of(),
                        Instant.parse("2026-01-01T12:00:00.123Z"),
                        "vpce-0123456789abcdef0",
                        Map.of());
        var recipient = new Recipient(SUBSCRIPTION, "email", "ops+a@example.com", false);
        var delivery =
                new Delivery(
                        1,
                        new UUID(3, 4),
                        0,
                        true,
                        recipient,
                        message,
                        Map.of("DisplayName", displayName));
        var session = Session.getInstance(new Properties());
        var mail = texts.write(new MimeMessage(session), delivery);
        mail.saveChanges();
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void mails_of_one_connection_make_one_thread() throws Exception {
        var mail = written("VPC endpoint connection Accept", "Drawbridge", "body");
        var root =
                "<vpce-0123456789abcdef0.0a1b2c3d-0000-4000-8000-000000000001@drawbridge.localhost>";
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(root);
        assertThat(mail.getHeader("References")).containsExactly(root);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("Drawbridge <no-reply@drawbridge.localhost>");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .isEqualTo(
                        "<http://localhost:4566/unsubscribe?SubscriptionArn="
                                + SUBSCRIPTION
                                + "&Endpoint=ops%2Ba%40example.com>");
    }

    @Test
    void nobody_writes_headers_by_subject_or_name() throws Exception {
        var random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            var evil = evil(random);
            var mail = written("a" + evil, "b" + evil, "body");
            var names =
                    Collections.list(mail.getAllHeaders()).stream()
                            .map(jakarta.mail.Header::getName)
                            .collect(Collectors.toSet());
            assertThat(HEADERS).as("%s: %s", i, evil).containsAll(names);
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
    }

    private static String evil(Random random) {
        var breaks = List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "\n\n", "\r\n\t", "\0\n");
        return breaks.get(random.nextInt(breaks.size()))
                + "Bcc: victim@example.com"
                + breaks.get(random.nextInt(breaks.size()))
                + (random.nextBoolean() ? "\u00fc" : "")
                + "X-Evil: 1";
    }
}
