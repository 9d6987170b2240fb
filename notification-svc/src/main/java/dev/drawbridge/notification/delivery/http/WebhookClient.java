package dev.drawbridge.notification.delivery.http;

import dev.drawbridge.notification.delivery.DeliverySettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends one request and reads the beginning of the answer, all of it within one time limit. Follows
 * no redirect, keeps no cookie, tries nothing again.
 */
@Component
final class WebhookClient implements AutoCloseable {

    /** So long a connection is used again unseen: a look at it costs a millisecond. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(1);

    /**
     * What a receiver answered.
     *
     * @param retryAfter the wait it asked for, which counts with 429 and 503 only
     * @param challenges how it wants to know who asks
     */
    record Answer(
            int status, String excerpt, @Nullable Duration retryAfter, List<String> challenges) {

        Answer(int status, String excerpt, @Nullable Duration retryAfter) {
            this(status, excerpt, retryAfter, List.of());
        }
    }

    private final AddressGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Duration timeout;

    @Autowired
    WebhookClient(DeliverySettings settings) {
        this(settings, new AddressGuard(settings));
    }

    WebhookClient(DeliverySettings settings, AddressGuard guard) {
        this.guard = guard;
        this.timeout = settings.timeout();
        var limit = Timeout.of(timeout);
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(settings.concurrency())
                        .setMaxConnPerRoute(settings.concurrency())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(limit)
                                        .setSocketTimeout(limit)
                                        .setValidateAfterInactivity(IDLE)
                                        .build())
                        .build();
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(limit)
                                        .setConnectionRequestTimeout(limit)
                                        .build())
                        .setUserAgent("Amazon Simple Notification Service Agent")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    /** When an attempt that begins now must be over, whatever requests it takes. */
    Instant deadline() {
        return Instant.now().plus(timeout);
    }

    /**
     * @throws NoHttpResponseException where a connection that was used before had been closed
     */
    Answer send(HttpPost request, Instant end) throws IOException {
        var left = Duration.between(Instant.now(), end);
        if (left.isNegative()) {
            throw new InterruptedIOException("no answer within " + timeout);
        }
        var deadline = alarm.schedule(request::cancel, left.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(request);
        } catch (IOException failure) {
            if (request.isCancelled()) {
                var late = new InterruptedIOException("no answer within " + timeout);
                late.initCause(failure);
                throw late;
            }
            throw failure;
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(HttpPost request) throws IOException {
        guard.checkPort(address(request));
        var context = HttpClientContext.create();
        try {
            var response = client.executeOpen(null, request, context);
            try {
                return new Answer(
                        response.getCode(),
                        Excerpts.of(response, request::cancel),
                        RetryAfter.of(response),
                        challenges(response));
            } finally {
                Excerpts.close(response);
            }
        } catch (NoHttpResponseException closed) {
            var connection = context.getEndpointDetails();
            if (connection != null && connection.getRequestCount() > 1) {
                throw closed;
            }
            throw new IOException("the connection was closed without an answer", closed);
        }
    }

    private static URI address(HttpPost request) {
        try {
            return request.getUri();
        } catch (URISyntaxException noAddress) {
            throw new IllegalArgumentException(noAddress);
        }
    }

    private static List<String> challenges(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders("WWW-Authenticate"))
                .map(Header::getValue)
                .toList();
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        client.close();
    }
}
