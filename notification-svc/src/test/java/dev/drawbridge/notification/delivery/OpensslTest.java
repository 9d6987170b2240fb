package dev.drawbridge.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.message.StringToSign;
import dev.drawbridge.notification.trust.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge that shares no code with us nor with the JDK. */
@Tag("io")
final class OpensslTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";

    @TempDir private Path files;

    @BeforeEach
    void is_there() {
        assumeTrue(runs("openssl", "version"), "openssl is not on this machine");
    }

    @Test
    @DisplayName("§17 14: openssl verifies what is signed, in both versions, and no other text")
    void openssl_verifies_what_is_signed() throws Exception {
        var certificate = file("certificate.pem", TestKeys.KEY.certificate().getBytes(UTF_8));
        var key = files.resolve("key.pem").toString();
        assertThat(runs("openssl", "x509", "-in", certificate, "-pubkey", "-noout", "-out", key))
                .isTrue();
        for (int i = 0; i < 12; i++) {
            var version = i % 2 == 0 ? "1" : "2";
            var fields =
                    signed(Kind.values()[i % 3], version, "text %s: \\u2028 \u00e9 \ud83d\ude00");
            var signature =
                    file(
                            "signature",
                            Base64.getDecoder().decode(String.valueOf(fields.get("Signature"))));
            var hash = version.equals("2") ? "-sha256" : "-sha1";
            var text = StringToSign.of(fields);
            for (var shown : List.of(text, text + "x")) {
                var file = file("text", shown.getBytes(UTF_8));
                assertThat(
                                runs(
                                        "openssl",
                                        "dgst",
                                        hash,
                                        "-verify",
                                        key,
                                        "-signature",
                                        signature,
                                        file))
                        .isEqualTo(shown.equals(text));
            }
        }
    }

    private static Map<String, Object> signed(Kind kind, String version, String text)
            throws IOException {
        var message =
                new OutgoingMessage(
                        UUID.randomUUID(),
                        kind,
                        TOPIC,
                        new AccountId("111111111111"),
                        "Publish",
                        kind == Kind.NOTIFICATION ? "subject" : null,
                        text,
                        false,
                        List.of(),
                        Instant.parse("2026-01-01T12:00:00.500Z"),
                        "key",
                        Map.of());
        var recipient =
                new Recipient(
                        TOPIC + ":" + UUID.randomUUID(), "https", "https://example.com", false);
        var json = TestEnvelopes.envelopes().json(message, recipient, version);
        return new ObjectMapper().readValue(json, new TypeReference<>() {});
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(files.resolve(name), content).toString();
    }

    private static boolean runs(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }
}
