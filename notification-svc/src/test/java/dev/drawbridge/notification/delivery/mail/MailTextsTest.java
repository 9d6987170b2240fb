package dev.drawbridge.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.TestEnvelopes;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.trust.TestKeys;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.DisplayName;
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

    private final Links links = new Links("http://localhost:4566");
    private final MailSettings settings =
            new MailSettings(
                    "no-reply@drawbridge.localhost",
                    "AWS Notifications",
                    new MailSettings.Inbound(true, "", 0));
    private final MailTexts texts =
            new MailTexts(
                    new Letters(TestEnvelopes.envelopes(), links, new ConnectionLetters(links)),
                    new Addresses(TestKeys.CURRENT, links, settings));

    private MimeMessage written(String subject, String displayName, String body) throws Exception {
        return sent(delivery("email", subject, displayName, body));
    }

    private static Delivery delivery(
            String protocol, String subject, String displayName, String body) {
        return delivery(Kind.NOTIFICATION, protocol, subject, displayName, body);
    }

    private static Delivery delivery(
            Kind kind, String protocol, String subject, String displayName, String body) {
        var message =
                new OutgoingMessage(
                        new UUID(1, 2),
                        kind,
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
        return new Delivery(
                1,
                new UUID(3, 4),
                0,
                true,
                new Recipient(SUBSCRIPTION, protocol, "ops+a@example.com", false),
                message,
                Map.of("DisplayName", displayName));
    }

    /** As it arrives. */
    private MimeMessage sent(Delivery delivery) throws Exception {
        var session = Session.getInstance(new Properties());
        var mail = texts.write(session, delivery);
        mail.saveChanges();
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString();
    }

    @Test
    void a_question_does_not_come_under_a_name_that_anybody_may_choose() throws Exception {
        for (var kind : List.of(Kind.SUBSCRIPTION_CONFIRMATION, Kind.UNSUBSCRIBE_CONFIRMATION)) {
            assertThat(sent(delivery(kind, "email", "", "Your Bank", "text")).getFrom()[0])
                    .hasToString("AWS Notifications <no-reply@drawbridge.localhost>");
        }
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
        assertThat(MimeUtility.unfold(mail.getHeader("List-Unsubscribe")[0]))
                .matches(
                        "<http://localhost:4566/u/([0-9a-f]{56})>, <mailto:leave\\+\\1@drawbridge.localhost>");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void a_mail_says_the_same_in_text_and_in_html_and_the_html_is_escaped() throws Exception {
        var mail = written("<b>Hi</b>", "", "1 < 2 & \"3\"\n<script>alert(1)</script>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0).replace("\r\n", "\n"))
                .isEqualTo(
                        """
                        1 < 2 & "3"
                        <script>alert(1)</script>

                        --
                        If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
                        http://localhost:4566/unsubscribe?SubscriptionArn=%s&Endpoint=ops%%2Ba%%40example.com

                        Please do not reply directly to this email.
                        """
                                .formatted(SUBSCRIPTION));
        assertThat(part(mail, 1))
                .contains("<title>&lt;b&gt;Hi&lt;/b&gt;</title>")
                .contains("1 &lt; 2 &amp; &quot;3&quot;<br>")
                .contains("&lt;script&gt;")
                .contains("&amp;Endpoint=ops%2Ba%40example.com\"")
                .doesNotContain("<script>");
    }

    @Test
    void email_json_gets_the_very_json_of_a_webhook() throws Exception {
        var delivery = delivery("email-json", "Hi", "", "tëxt");
        var mail = sent(delivery);
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent())
                .isEqualTo(
                        TestEnvelopes.envelopes()
                                .json(delivery.message(), delivery.recipient(), "1"));
    }

    @Test
    void what_cannot_be_delivered_comes_back_under_the_subscriptions_name() throws Exception {
        var mail =
                (SMTPMessage)
                        texts.write(
                                Session.getInstance(new Properties()),
                                delivery("email", "Hi", "", "text"));
        var path = mail.getEnvelopeFrom();
        assertThat(path.substring(0, path.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        var addresses = new Addresses(TestKeys.CURRENT, links, settings);
        var id = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");
        assertThat(addresses.bouncing(path)).contains(id);
        assertThat(addresses.bouncing(path.toUpperCase(Locale.ROOT))).contains(id);
        assertThat(addresses.leaving(path.replace("bounce+", "leave+"))).isEmpty();
        assertThat(addresses.bouncing("bounce+" + "0".repeat(56) + "@drawbridge.localhost"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "§17 19: 1,000 attempts to write headers by a subject, a name or a key, none works")
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
