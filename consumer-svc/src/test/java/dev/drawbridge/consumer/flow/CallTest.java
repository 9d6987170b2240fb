package dev.drawbridge.consumer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Destination;
import dev.drawbridge.consumer.flow.http.Head;
import dev.drawbridge.wire.Dialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which action a request asks for, as far as this is beyond doubt. */
final class CallTest {

    private static final String SIGNED =
            "Authorization: AWS4-HMAC-SHA256 Credential=222222222222/20260101/us-east-1/%s/aws4_request, SignedHeaders=host, Signature=0\r\n";
    private static final String FORM = "Action=GetCallerIdentity&Version=2011-06-15";

    private final ByteArrayOutputStream back = new ByteArrayOutputStream();

    @Test
    @DisplayName(
            "S44 B5 the action is read of a form, whatever its type is called and however long it is")
    void the_action_is_in_the_form() throws IOException, Closed {
        var typed = "Content-Type: APPLICATION/X-WWW-FORM-URLENCODED\r\n";
        assertThat(post("/", typed, FORM)).isEqualTo("sts:GetCallerIdentity");
        var long_ = "X=" + "x".repeat(400_000) + "&" + FORM;
        assertThat(post("/", typed, long_)).isEqualTo("sts:GetCallerIdentity");
        assertThat(post("/", SIGNED.formatted("sts"), "Action=AssumeRole"))
                .isEqualTo("sts:AssumeRole");
        assertThat(post("/?" + FORM, "", "")).isEqualTo("sts:GetCallerIdentity");
    }

    @Test
    void who_waits_to_be_told_to_go_on_is_told() throws IOException, Closed {
        assertThat(post("/", "Expect: 100-continue\r\n", FORM)).isEqualTo("sts:GetCallerIdentity");
        assertThat(back.toString(StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?Version=2011-06-15",
                "/?Action=GetCallerIdentity",
                "/?%41ction=GetCallerIdentity&Version=2011-06-15",
                "/?Action=GetCallerIdentity&%56ersion=2011-06-15",
                "/?Action=GetCallerIdentity&Action=AssumeRole&Version=2011-06-15",
                "/?Action=GetCallerIdentity&%41ction=AssumeRole&Version=2011-06-15",
                "/?Action=DeleteVpcEndpoints&Version=2016-11-15",
                "/v1/consumer/paths?Action=GetCallerIdentity&Version=2011-06-15",
                "//?Action=GetCallerIdentity&Version=2011-06-15",
                "/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Credential=a/20260101/r/ec2/aws4_request"
            })
    @DisplayName("S44 B5 no action, or one that the front door may take for another, is refused")
    void s44_doubtful_actions_are_refused(String rest) {
        refused(403, rest, "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec2", "s3"})
    @DisplayName("S44 B5 an action signed for another service is refused")
    void s44_actions_of_others_are_refused(String service) {
        refused(
                403,
                "/",
                SIGNED.formatted(service),
                "Action=DeleteVpcEndpoints&Version=2011-06-15");
        refused(403, "/", SIGNED.formatted("sts") + SIGNED.formatted(service), FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "Transfer-Encoding: chunked,411",
        "Content-Length: 1048577,413",
        "Content-Length: 9,400"
    })
    void bodies_without_an_end_in_sight_are_refused(String field, int status) {
        assertThatThrownBy(() -> call("POST", "/", field + "\r\n", "x").action(Dialect.STS))
                .isInstanceOfSatisfying(
                        Closed.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    private void refused(int status, String rest, String fields, String body) {
        assertThatThrownBy(() -> post(rest, fields, body))
                .isInstanceOfSatisfying(
                        Closed.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    private String post(String rest, String fields, String body) throws IOException, Closed {
        var length = "Content-Length: " + body.length() + "\r\n";
        return call("POST", rest, fields + length, body).action(Dialect.STS);
    }

    private Call call(String method, String rest, String fields, String body)
            throws IOException, Closed {
        var text = "%s http://x%s HTTP/1.1\r\n%s\r\n%s".formatted(method, rest, fields, body);
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        var head = Head.read(in);
        return new Call(head, Destination.request(head.first().get(1)), in, back);
    }
}
