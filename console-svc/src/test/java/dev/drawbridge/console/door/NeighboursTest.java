package dev.drawbridge.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.Neighbours;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireRequest;
import dev.drawbridge.wire.http.WireServer;
import dev.drawbridge.wire.http.WireServlet;
import dev.drawbridge.wire.tomcat.XmlErrors;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Whether a service is asked by HTTP or in the same process, nobody can tell by its answer. */
@Tag("io")
final class NeighboursTest {

    private static final String MASTER = "a master key for these tests";
    private static final Keys KEYS = Keys.forAccessKey(MASTER, "111111111111");
    private static final Keys FORGED = new Keys(KEYS.accessKeyId(), "guessed", "");
    private static final WireServer SERVICE =
            new WireServer(
                    Operations.of(List.of(new DescribeVpcs.Handler())),
                    new SigV4(MASTER, Clock.systemUTC()),
                    thrown ->
                            thrown instanceof Fault fault ? Optional.of(fault) : Optional.empty());
    private static final WebServer REMOTE = remote();
    private static final OpenDoor BY_HTTP =
            new OpenDoor(
                    Map.of(Owner.CONSUMER, URI.create("http://127.0.0.1:" + REMOTE.getPort())),
                    Timeout.ofSeconds(10));
    private static final OpenDoor RIGHT_HERE =
            new OpenDoor(
                    Map.of(), new Neighbours(Map.of("consumer", SERVICE)), Timeout.ofSeconds(10));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** AWS: none; says how the request looked to whoever answered. */
    record DescribeVpcs(@Nullable String say, List<String> vpcId) {
        record Response(String account, String said, List<String> vpcs, @Nullable String trace) {}

        record Handler() implements Ec2Operation<DescribeVpcs, Response> {
            @Override
            public Response answer(DescribeVpcs request, Call call) {
                var said = request.say() == null ? "" : request.say();
                return switch (said) {
                    case "fault" -> throw new Fault("InvalidVpcID.NotFound", "It < is & not");
                    case "bug" -> throw new IllegalStateException("not to be told");
                    default ->
                            new Response(call.account(), said, request.vpcId(), call.traceParent());
                };
            }
        }
    }

    @AfterAll
    static void close() throws Exception {
        BY_HTTP.close();
        RIGHT_HERE.close();
        REMOTE.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/,200,true,Action=DescribeVpcs&Version=2016-11-15&VpcId.1=vpc-1&Say=%3Ca%26%C3%A9%E2%82%AC",
        "POST,/,412,true,Action=DescribeVpcs&Version=2016-11-15&DryRun=true",
        "POST,/,400,true,Action=DescribeVpcs&Version=2016-11-15&Say=fault",
        "POST,/,500,true,Action=DescribeVpcs&Version=2016-11-15&Say=bug",
        "POST,/,401,false,Action=DescribeVpcs&Version=2016-11-15",
        "POST,/?x=%2F&y=a+b,200,true,Action=DescribeVpcs&Version=2016-11-15&Say=a+b",
        "POST,/,400,true,Action=DescribeVpcs&Version=2016-11-15&VpcId=%zz&Say=%00",
        "PUT,/,405,true,Action=DescribeVpcs&Version=2016-11-15",
        "GET,/?Action=DescribeVpcs&Version=2016-11-15,200,true,",
        "HEAD,/?Action=DescribeVpcs&Version=2016-11-15,405,true,",
    })
    void both_ways_answer_alike(
            String method, String target, int status, boolean honest, @Nullable String form)
            throws Exception {
        var keys = honest ? KEYS : FORGED;
        var body = form == null ? "" : form;
        var here = send(RIGHT_HERE, keys, method, target, body);
        var there = send(BY_HTTP, keys, method, target, body);

        assertThat(here.statusCode()).isEqualTo(there.statusCode());
        if (!body.contains("%zz")) {
            assertThat(here.statusCode()).isEqualTo(status);
        }
        assertThat(comparable(here)).isEqualTo(comparable(there));
        if (!method.equals("HEAD")) { // The length of what is not sent may be told or not.
            assertThat(headers(here)).isEqualTo(headers(there));
        }
        assertThat(here.headers().firstValue("x-amzn-requestid").orElse("")).hasSize(36);
        assertThat(here.body()).doesNotContain("not to be told");
    }

    private static String comparable(HttpResponse<String> answer) {
        var id = answer.headers().firstValue("x-amzn-requestid").orElseThrow();
        return answer.body().replace(id, "the-request-id");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "x-amzn-requestid"));
        return headers;
    }

    private static HttpResponse<String> send(
            OpenDoor door, Keys keys, String method, String target, String body) throws Exception {
        int mark = target.indexOf('?');
        var signed = new HashMap<String, String>();
        signed.put("host", door.uri().getAuthority());
        signed.put("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        signed.put("traceparent", "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var query = mark < 0 ? "" : target.substring(mark + 1);
        var request = new WireRequest(method, "/", query, signed, bytes);
        signed.putAll(new SigV4Signer(keys, Clock.systemUTC()).sign(request, "us-east-1", "ec2"));
        signed.remove("host");
        var builder =
                HttpRequest.newBuilder(door.uri().resolve(target))
                        .method(method, BodyPublishers.ofByteArray(bytes));
        signed.forEach(builder::header);
        return CLIENT.send(builder.build(), BodyHandlers.ofString());
    }

    private static WebServer remote() {
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.addContextCustomizers(XmlErrors::install);
        var server =
                factory.getWebServer(context ->
                        context.addServlet("aws", new WireServlet(SERVICE)).addMapping(""));
        server.start();
        return server;
    }
}
