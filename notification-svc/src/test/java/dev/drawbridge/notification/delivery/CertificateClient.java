package dev.drawbridge.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.regions.Region;

/** Answers every request with one certificate, as sns.us-east-1.amazonaws.com would. */
public record CertificateClient(String certificate) implements SdkHttpClient {

    /** Whether AWS's verifier takes a message, had it come from AWS's address. */
    public static boolean verifies(String certificate, String message, String signingCertUrl) {
        var there =
                message.replace(
                        signingCertUrl,
                        "https://sns.us-east-1.amazonaws.com"
                                + signingCertUrl.substring(signingCertUrl.lastIndexOf('/')));
        try (var verifier =
                SnsMessageManager.builder()
                        .region(Region.US_EAST_1)
                        .httpClient(new CertificateClient(certificate))
                        .build()) {
            return verifier.parseMessage(there) != null;
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                var body = new ByteArrayInputStream(certificate.getBytes(US_ASCII));
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .responseBody(AbortableInputStream.create(body))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
