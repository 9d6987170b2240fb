package dev.drawbridge.console.door;

import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** The console as a client of the services, like any other: it signs and it sends. */
public final class PublicApi {

    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String ROLE = "console";
    private static final Duration ONE_CALL = Duration.ofMinutes(15);
    private static final int LARGEST_ANSWER = 8 << 20;

    /** Half an answer would be taken for none. */
    private static final Answered TOO_LARGE =
            new Answered(
                    502,
                    "{\"code\":\"AnswerTooLarge\",\"detail\":\"The service answered with more"
                            + " than 8 MiB, which is not shown: ask for less, by a filter or a"
                            + " shorter time.\"}");

    private final Upstreams upstreams;
    private final String master;
    private final String host;
    private final Clock clock;

    /**
     * @param host as clients of the door write it
     */
    public PublicApi(Upstreams upstreams, String master, String host, Clock clock) {
        this.upstreams = upstreams;
        this.master = master;
        this.host = host;
        this.clock = clock;
    }

    /**
     * Calls an EC2 action in a visitor's name.
     *
     * @throws Unreachable when the owner of the action does not answer
     */
    public Outcome call(
            Visitor visitor, String region, String action, Map<String, String> parameters)
            throws Unreachable {
        var form = new TreeMap<>(parameters);
        form.put("Action", action);
        form.put("Version", Dialect.EC2.version());
        var body = encoded(form);
        var request = new BasicClassicHttpRequest("POST", "/");
        var unsigned = unsigned("POST", "/", FORM, body);
        signed(visitor, region, Dialect.EC2.signingName(), unsigned).forEach(request::addHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        try (var answer = upstreams.send(Routes.owner(Dialect.EC2, action), request)) {
            return Outcome.read(answer.getCode(), content(answer));
        } catch (IOException e) {
            throw new Unreachable(e);
        }
    }

    /**
     * Asks a service's own API in a visitor's name.
     *
     * @param path with its query, such as {@code /v1/consumer/resolve?name=x}
     * @param json empty for a request without a body
     * @throws Unreachable when the owner of the path does not answer
     */
    public Answered ask(Visitor visitor, String region, String method, String path, String json)
            throws Unreachable {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var request = new BasicClassicHttpRequest(method, path);
        var unsigned = unsigned(method, path, JSON, body);
        signed(visitor, region, "execute-api", unsigned).forEach(request::addHeader);
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
        var owner = ApiDoor.owner(path);
        try (var answer =
                method.equals("GET")
                        ? upstreams.glance(owner, request)
                        : upstreams.send(owner, request)) {
            var content = content(answer);
            return content.length > LARGEST_ANSWER
                    ? TOO_LARGE
                    : new Answered(answer.getCode(), new String(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unreachable(e);
        }
    }

    /**
     * What a service's API said.
     *
     * @param json a problem (RFC 9457) where the status is 400 or above
     */
    public record Answered(int status, String json) {}

    private WireRequest unsigned(String method, String target, String type, byte[] body) {
        var headers = new HashMap<String, String>();
        headers.put("host", host);
        headers.put("content-type", type);
        int mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? "" : target.substring(mark + 1);
        return new WireRequest(method, path, query, headers, body);
    }

    private Map<String, String> signed(
            Visitor visitor, String region, String service, WireRequest request) {
        var signer = new SigV4Signer(keys(visitor), clock);
        var headers = new HashMap<>(request.headers());
        headers.putAll(signer.sign(request, region, service));
        return headers;
    }

    /** A person acts in a session of that name, so that every decision says whose it was. */
    private Keys keys(Visitor visitor) {
        return visitor.isPerson()
                ? Keys.forRole(
                        master,
                        visitor.account().value(),
                        ROLE,
                        visitor.name(),
                        clock.instant().plus(ONE_CALL))
                : Keys.forAccessKey(master, visitor.accessKeyId());
    }

    private static byte[] encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream in = entity.getContent()) {
            return in.readNBytes(LARGEST_ANSWER + 1);
        }
    }

    /** Nobody answered: whether anything was done is not known. */
    public static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreachable(IOException cause) {
            super(cause);
        }
    }
}
