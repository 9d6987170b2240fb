package dev.drawbridge.console.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Kept-alive connections to the services behind the door. A blocking client without redirects,
 * cookies or decompression: on virtual threads it costs one write and one read a call.
 */
public final class Upstreams implements AutoCloseable {

    private static final int CONNECTIONS_PER_SERVICE = 512;

    /** What a page waits for one answer, and how long it then believes that none would come. */
    private static final Timeout GLANCE = Timeout.ofSeconds(10);

    private static final Duration REST = Duration.ofSeconds(5);

    private final Map<Owner, Long> hanging = new ConcurrentHashMap<>();
    private final Map<Owner, Long> answered = new ConcurrentHashMap<>();
    private final Timeout glance;
    private final Map<Owner, HttpHost> hosts;
    private final CloseableHttpClient client;

    public static Upstreams to(URI consumer, URI provider, URI notification) {
        var routes =
                Map.of(
                        Owner.CONSUMER,
                        consumer,
                        Owner.PROVIDER,
                        provider,
                        Owner.NOTIFICATION,
                        notification);
        return new Upstreams(routes, Timeout.ofSeconds(30));
    }

    Upstreams(Map<Owner, URI> routes, Timeout answerWithin) {
        this(routes, answerWithin, GLANCE);
    }

    Upstreams(Map<Owner, URI> routes, Timeout answerWithin, Timeout glance) {
        this.glance = glance;
        this.hosts =
                routes.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, e -> HttpHost.create(e.getValue())));
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.ofSeconds(1))
                                        .setSocketTimeout(answerWithin)
                                        // Below the services' own keep-alive of 20 s: the side
                                        // that sends must be the one that closes.
                                        .setIdleTimeout(Timeout.ofSeconds(10))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                        .build())
                        .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                        .build();
        this.client = HttpClients.createMinimal(connections);
    }

    /** The caller closes the answer, which gives the connection back. */
    ClassicHttpResponse send(Owner owner, HttpServletRequest request, byte[] body)
            throws IOException {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        var onward = new BasicClassicHttpRequest(request.getMethod(), path);
        var names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            var name = names.nextElement();
            if (Headers.passRequest(name)) {
                request.getHeaders(name)
                        .asIterator()
                        .forEachRemaining(value -> onward.addHeader(name, value));
            }
        }
        // The last one counts: what a client wrote there itself comes before.
        onward.addHeader("X-Forwarded-For", request.getRemoteAddr());
        if (body.length > 0) {
            onward.setEntity(new ByteArrayEntity(body, null));
        }
        return send(owner, onward);
    }

    ClassicHttpResponse send(Owner owner, ClassicHttpRequest request) throws IOException {
        return client.executeOpen(host(owner), request, null);
    }

    /**
     * For a page, which asks several things: of a service that hangs it waits for the first only.
     * One that answered others meanwhile does not hang: that one question takes long.
     */
    ClassicHttpResponse glance(Owner owner, ClassicHttpRequest request) throws IOException {
        var since = hanging.get(owner);
        if (since != null && System.nanoTime() - since < REST.toNanos()) {
            throw new SocketTimeoutException(owner + " did not answer a moment ago");
        }
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom().setResponseTimeout(glance).build());
        long began = System.nanoTime();
        try {
            var answer = client.executeOpen(host(owner), request, context);
            answered.put(owner, System.nanoTime());
            hanging.remove(owner);
            return answer;
        } catch (SocketTimeoutException e) {
            var last = answered.get(owner);
            if (last == null || last - began < 0) {
                hanging.put(owner, System.nanoTime());
            }
            throw e;
        }
    }

    private HttpHost host(Owner owner) throws IOException {
        var host = hosts.get(owner);
        if (host == null) {
            throw new IOException("no route to " + owner);
        }
        return host;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
