package dev.drawbridge.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import dev.drawbridge.notification.domain.message.StringToSign;
import dev.drawbridge.notification.domain.message.Timestamps;
import dev.drawbridge.notification.trust.SigningKey;
import dev.drawbridge.notification.trust.TestKeys;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.regions.Region;

/** AWS's own verifier judges what we sign. */
final class SignatureTest {

    private static final SigningKey KEY = TestKeys.KEY;
    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final Recipient RECIPIENT =
            new Recipient(
                    TOPIC + ":0a1b2c3d-0000-4000-8000-000000000001",
                    "https",
                    "https://example.com",
                    false);
    private static final long SEED = 20261123;

    /** All 100,000 of the requirement take minutes: {@code -Ddrawbridge.signatures=100000}. */
    private static final int MESSAGES = Integer.getInteger("drawbridge.signatures", 1200);

    private final Envelopes envelopes =
            new Envelopes(TestKeys.CURRENT, new Links("https://sns.us-east-1.amazonaws.com"));
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private final ObjectMapper json = new ObjectMapper();

    /** Each is a message of its own, the same in every run, whoever makes it. */
    private static IntStream numbers() {
        return IntStream.range(0, MESSAGES).parallel();
    }

    private static Random random(int number) {
        return new Random(SEED + number * 0x9E3779B97F4A7C15L);
    }

    private static SnsMessageManager verifier() {
        return SnsMessageManager.builder()
                .region(Region.US_EAST_1)
                .httpClient(new CertificateClient(KEY.certificate()))
                .build();
    }

    @Test
    @DisplayName("§17 14: every message verifies, whatever is in it")
    void every_message_verifies_whatever_is_in_it() {
        try (var verifier = verifier()) {
            numbers()
                    .forEach(i -> {
                        var text =
                                envelopes.json(
                                        message(random(i)), RECIPIENT, String.valueOf(1 + i % 2));
                        assertThat(verifier.parseMessage(text))
                                .as("message %s: %s", i, text)
                                .isNotNull();
                    });
        }
    }

    @Test
    @DisplayName("§17 14: no byte of what is signed, nor of the signature, can be changed")
    void no_byte_can_be_changed() throws Exception {
        var certificate =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(KEY.certificate().getBytes(UTF_8)));
        numbers().forEach(i -> changeOne(certificate, random(i), String.valueOf(1 + i % 2)));
    }

    private void changeOne(Certificate certificate, Random random, String version) {
        var fields = read(envelopes.json(message(random), RECIPIENT, version));
        var text = StringToSign.of(json.convertValue(fields, MAP)).getBytes(UTF_8);
        var signature = Base64.getDecoder().decode(fields.path("Signature").asText());
        assertThat(verifies(certificate, version, text, signature)).isTrue();
        var changed = random.nextBoolean() ? text : signature;
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        assertThat(verifies(certificate, version, text, signature)).as("%s", fields).isFalse();
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException notEvenJson) {
            throw new AssertionError(text, notEvenJson);
        }
    }

    private static boolean verifies(
            Certificate certificate, String version, byte[] text, byte[] signature) {
        try {
            var verifier =
                    Signature.getInstance(version.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            verifier.initVerify(certificate);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignatureAtAll) {
            return false;
        }
    }

    @Test
    void no_signed_field_can_be_changed() {
        try (var verifier = verifier()) {
            for (int i = 0; i < 100; i++) {
                var random = random(i);
                var fields = read(envelopes.json(message(random), RECIPIENT, "1"));
                var names =
                        fields.has("Token")
                                ? List.of(
                                        "Message", "MessageId", "SubscribeURL", "Token", "TopicArn")
                                : List.of("Message", "MessageId", "TopicArn", "Timestamp");
                var name = names.get(random.nextInt(names.size()));
                fields.put(name, changed(name, fields.get(name).asText()));
                var forged = fields.toString();
                assertThatThrownBy(() -> verifier.parseMessage(forged))
                        .as("%s changed in %s", name, forged)
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    /** Stays well-formed, so that it is the signature that refuses it. */
    private static String changed(String name, String value) {
        return name.equals("Timestamp")
                ? Timestamps.signable(Instant.parse(value).plusMillis(7)).toString()
                : value + "x";
    }

    private static OutgoingMessage message(Random random) {
        var kind = Kind.values()[random.nextInt(3)];
        var notification = kind == Kind.NOTIFICATION;
        return new OutgoingMessage(
                new UUID(random.nextLong(), random.nextLong()),
                kind,
                TOPIC,
                new AccountId("111111111111"),
                "Publish",
                notification && random.nextBoolean() ? text(random, 1, 99, 0x20) : null,
                text(random, 1, 300, 0),
                false,
                notification
                        ? List.of(MessageAttribute.text("a", text(random, 1, 9, 0x20)))
                        : List.of(),
                Timestamps.signable(
                        Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(5000) * 500L)),
                "key",
                Map.of());
    }

    /** Letters, control characters, emoji, line separators, and characters JSON escapes. */
    private static String text(Random random, int least, int most, int lowest) {
        var text = new StringBuilder();
        int length = random.nextInt(least, most + 1);
        for (int i = 0; i < length; i++) {
            int c =
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(lowest, 0x80);
                        case 1 -> random.nextInt(0xA0, 0xD800);
                        case 2 -> random.nextInt(0x1F300, 0x1FAFF);
                        case 3 -> "\\\"/<>&\u2028\u2029\u00e9".codePointAt(random.nextInt(9));
                        default -> random.nextInt('a', 'z' + 1);
                    };
            text.appendCodePoint(c);
        }
        return text.toString();
    }

    @Test
    void the_text_under_a_signature_is_that_of_the_test_vector() throws Exception {
        var text =
                StringToSign.of(
                        Map.of(
                                "Type", "Notification",
                                "Message", "Hello world!",
                                "MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                                "Timestamp", "2012-05-02T00:54:06.655Z",
                                "TopicArn", "arn:aws:sns:us-west-2:123456789012:MyTopic"));
        var bytes = text.getBytes(UTF_8);
        assertThat(bytes).hasSize(173);
        assertThat(hash("SHA-1", bytes)).isEqualTo("1219eaf93e8e88434b35721f798e7739f934fc26");
        assertThat(hash("SHA-256", bytes))
                .isEqualTo("812e1d6cce469b11fde7f215e64622949610756fdd21bb172dc985be60aefece");
    }

    private static String hash(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    @Test
    void the_certificate_has_a_name_of_32_hex_digits() {
        assertThat(KEY.certificatePath()).matches("/SimpleNotificationService-[0-9a-f]{32}\\.pem");
        assertThat(KEY.certificate())
                .doesNotContain("\r")
                .startsWith("-----BEGIN CERTIFICATE-----\n");
    }
}
