package dev.drawbridge.consumer.flow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A head is read in one way only, or not at all. */
final class HeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1\r\nTransfer-Encoding: chunked",
                "Content-Length: 1\r\nContent-Length: 1",
                "Content-Length: 1, 1",
                "Content-Length: +1",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "A: b\r\n folded",
                "A: b\r\n\tfolded: c",
                "A: b\rContent-Length: 1",
                "A : b"
            })
    void what_can_be_read_in_two_ways_is_refused(String fields) {
        assertThatThrownBy(() -> head(fields))
                .isInstanceOfSatisfying(Closed.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void what_is_between_neighbours_is_not_passed_on_but_where_the_body_ends_is()
            throws IOException, Closed {
        var passed =
                head("Connection: X-Hop, content-length\r\nX-Hop: 1\r\nKeep-Alive: 5\r\nContent-Length: 3\r\nX-End: 2")
                        .passedOn("POST", "/", "HTTP/1.1");
        assertThat(new String(passed.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        "POST / HTTP/1.1\r\nContent-Length: 3\r\nX-End: 2\r\nConnection: close\r\n\r\n");
    }

    private static Head head(String fields) throws IOException, Closed {
        var text = "POST http://x/ HTTP/1.1\r\n" + fields + "\r\n\r\n";
        return Head.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
