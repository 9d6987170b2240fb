package dev.drawbridge.bench.under;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The AWS Query protocol with as little of our own cost as possible, so that what is measured is
 * the server: calls block, and go out in one write (the JDK's client costs as much again as the
 * server's whole answer). Requests carry a credential scope but no valid signature: for {@code
 * open} mode.
 */
public final class AwsClient {

    private static final ContentType FORM =
            ContentType.APPLICATION_FORM_URLENCODED.withCharset(UTF_8);

    private final CloseableHttpClient http =
            HttpClients.createMinimal(
                    PoolingHttpClientConnectionManagerBuilder.create()
                            .setMaxConnPerRoute(256)
                            .setMaxConnTotal(256)
                            .setDefaultConnectionConfig(
                                    ConnectionConfig.custom()
                                            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                            .build())
                            .setDefaultSocketConfig(
                                    SocketConfig.custom()
                                            .setTcpNoDelay(true)
                                            .setSoTimeout(Timeout.ofMinutes(5))
                                            .build())
                            .build());
    private final URI endpoint;

    public AwsClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    public URI endpoint() {
        return endpoint;
    }

    public String ec2(String account, String action, String... parameters) {
        return call(account, "ec2", "2016-11-15", action, parameters);
    }

    public String sns(String account, String action, String... parameters) {
        return call(account, "sns", "2010-03-31", action, parameters);
    }

    /** Our own API. */
    public String api(String account, String path, String json) {
        var asked = new HttpPost(endpoint.resolve(path));
        asked.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return answer(path, asked, authorization(account, "execute-api"));
    }

    String elb(String account, String action, String... parameters) {
        return call(account, "elasticloadbalancing", "2015-12-01", action, parameters);
    }

    /** One of our own APIs. */
    public String post(String account, String path) {
        var asked = new HttpPost(endpoint.resolve(path));
        return answer(path, asked, authorization(account, "execute-api"));
    }

    public String get(String account, String path) {
        var asked = new HttpGet(endpoint.resolve(path));
        return answer(path, asked, authorization(account, "execute-api"));
    }

    private String call(
            String account, String service, String version, String action, String... parameters) {
        var form = new StringBuilder("Action=" + action + "&Version=" + version);
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
        }
        var asked = new HttpPost(endpoint);
        asked.setEntity(new StringEntity(form.toString(), FORM));
        return answer(action, asked, authorization(account, service));
    }

    private String answer(String action, HttpUriRequestBase request, String authorization) {
        request.setHeader("Authorization", authorization);
        request.setHeader("X-Amz-Date", "20260101T000000Z");
        try {
            return http.execute(
                    request,
                    response -> {
                        var body = response.getEntity();
                        var text = body == null ? "" : EntityUtils.toString(body, UTF_8);
                        if (response.getCode() / 100 != 2) {
                            throw new IllegalStateException(
                                    action + " answered " + response.getCode() + ": " + text);
                        }
                        return text;
                    });
        } catch (IOException e) {
            throw new IllegalStateException(action + " got no answer: " + e, e);
        }
    }

    private static String authorization(String account, String service) {
        return ("AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/%s/aws4_request,"
                        + " SignedHeaders=host;x-amz-date, Signature=%s")
                .formatted(account, service, "0".repeat(64));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** The first value of an element. */
    public static String value(String xml, String element) {
        return values(xml, element).getFirst();
    }

    /** Every value of an element, in order. */
    public static List<String> values(String xml, String element) {
        return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
