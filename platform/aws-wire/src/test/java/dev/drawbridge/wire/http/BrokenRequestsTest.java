package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.auth.OpenMode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request decides the code, never the format, of the answer. */
@Tag("io")
class BrokenRequestsTest {

    private static final TestServer SERVER =
            TestServer.start(new OpenMode("123456789012"), List.of());
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "\u0000\u0001\u00fe\u00ff\r\n\r\n",
                "GET /<> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /?a=\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.1\r\nHost: x\r\n\r\n",
                "GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nshort",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: foo\r\n\r\nzz\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nExpect: foo\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nB\u0001d: y\r\n\r\n"
            })
    void what_is_no_http_is_refused_in_xml(String request) throws IOException {
        var answer = RawHttp.exchange(SERVER.port(), request);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.head()).contains("Content-Type: text/xml").contains("x-amzn-RequestId");
        assertThat(answer.body())
                .startsWith("<?xml")
                .contains("<Response><Errors><Error><Code>")
                .doesNotContain("html", "at org.", "Exception");
    }

    @Test
    void two_megabytes_are_too_much_and_told_so_while_they_are_sent() throws IOException {
        var answer = post(FORM, "Action=" + "x".repeat(2 * 1024 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("<Code>RequestEntityTooLarge</Code>");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,405,UnsupportedHttpVerb",
        "DELETE,405,UnsupportedHttpVerb",
        "OPTIONS,405,UnsupportedHttpVerb",
        "FLY,405,UnsupportedHttpVerb",
        "GET,400,MissingAction",
    })
    void other_verbs_and_a_bare_get_are_refused(String verb, int status, String code)
            throws IOException {
        var answer =
                RawHttp.exchange(
                        SERVER.port(),
                        verb + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
    }

    @Test
    void a_body_of_another_type_is_refused() throws IOException {
        var answer = post("Content-Type: application/json\r\n", "{}");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("<Code>UnsupportedMediaType</Code>");
    }

    @Test
    void a_link_in_a_mail_is_a_get_and_works() throws IOException {
        var answer =
                RawHttp.exchange(
                        SERVER.port(),
                        "GET /?Action=Unsubscribe&SubscriptionArn=arn%3Aaws%3Asns HTTP/1.1\r\n"
                                + "Host: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<UnsubscribeResponse").doesNotContain("Result>");
    }

    @Test
    void the_credential_scope_chooses_the_dialect_even_of_a_refusal() throws IOException {
        var authorization =
                "Authorization: AWS4-HMAC-SHA256 Credential=111111111111/20261123/us-east-1/sns/aws4_request,"
                        + " SignedHeaders=host, Signature=0\r\n";
        var answer = post(FORM + authorization, "Action=CreateVpcEndpoint&Version=2016-11-15");
        assertThat(answer.body())
                .contains("<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">")
                .contains("<Code>InvalidAction</Code>")
                .contains("Could not find operation CreateVpcEndpoint for version 2010-03-31");
    }

    private static RawHttp.Answer post(String headers, String body) throws IOException {
        return RawHttp.exchange(
                SERVER.port(),
                "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + headers
                        + "Content-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }
}
