package dev.drawbridge.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;

/** A message's signature, checked as AWS documents it for subscribers without an SDK. */
record SnsSignature(JsonNode message, HttpClient http) {

    private static final List<String> CONFIRMATION =
            List.of(
                    "Message",
                    "MessageId",
                    "SubscribeURL",
                    "Timestamp",
                    "Token",
                    "TopicArn",
                    "Type");
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

    static SnsSignature of(JsonNode message, HttpClient http) {
        return new SnsSignature(message, http);
    }

    boolean isGenuine() {
        try {
            var certificate =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate()));
            var signature = Signature.getInstance(algorithm());
            signature.initVerify(certificate);
            signature.update(signedText().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(text("Signature")));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private String algorithm() {
        return text("SignatureVersion").equals("2") ? "SHA256withRSA" : "SHA1withRSA";
    }

    private String signedText() {
        var text = new StringBuilder();
        for (String field : text("Type").equals("Notification") ? NOTIFICATION : CONFIRMATION) {
            if (message.hasNonNull(field)) {
                text.append(field).append('\n').append(text(field)).append('\n');
            }
        }
        return text.toString();
    }

    private byte[] certificate() throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(text("SigningCertURL"))).build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String text(String field) {
        return message.path(field).asText();
    }
}
