package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.auth.OpenMode;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.sts.StsOperations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Twenty-two thousand requests from nobody's client. A failure names the seed it came from. */
@Tag("io")
class GarbageTest {

    private static final String MASTER = "a master key for these tests";
    private static final int REQUESTS = 20_000;
    private static final int NOISES = 2_000;

    private final DocumentBuilder xml = parser();

    @ParameterizedTest
    @ValueSource(longs = {20_261_123, 42})
    void bent_requests_are_answered_in_well_formed_xml_and_never_with_a_500(long seed)
            throws IOException {
        var authenticator =
                seed == 42 ? new SigV4(MASTER, Clock.systemUTC()) : new OpenMode("123456789012");
        var seen = new TreeMap<Integer, Integer>();
        try (var server = start(authenticator);
                var connection = new RawConnection(server.port())) {
            for (int i = 0; i < REQUESTS / 2; i++) {
                var request = new Garbage(seed + i).request();
                var answer = connection.exchange(request);
                check("seed " + (seed + i), answer);
                seen.merge(answer.status(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).contains(400, 405, 415).allMatch(status -> status < 500);
    }

    @Test
    void noise_is_answered_in_xml_or_not_at_all() throws IOException {
        try (var server = start(new OpenMode("123456789012"))) {
            for (int seed = 0; seed < NOISES; seed++) {
                check("noise " + seed, noise(server.port(), seed));
            }
        }
    }

    /** Several answers may come: noise may hold several requests. The first is looked at. */
    private static RawHttp.Answer noise(int port, int seed) throws IOException {
        try {
            return RawHttp.exchange(port, new Garbage(seed).noise());
        } catch (SocketException e) {
            return RawHttp.Answer.parse(""); // closed before all of it was taken
        }
    }

    private void check(String from, RawHttp.Answer answer) {
        if (answer.status() == 0) {
            // Nothing, or what HTTP 0.9 had: a body alone.
            assertThat(answer.head()).describedAs(from).matches("(?s)|<\\?xml.*");
            return;
        }
        assertThat(answer.status()).describedAs(from).isLessThan(500);
        assertThat(answer.head()).describedAs(from).contains("Content-Type: text/xml");
        assertThat(answer.body())
                .describedAs(from)
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("\tat ");
        int next = answer.body().indexOf("HTTP/1.1 ");
        assertWellFormed(from, next < 0 ? answer.body() : answer.body().substring(0, next));
    }

    private void assertWellFormed(String from, String text) {
        try {
            xml.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(from + ": " + text, e);
        }
    }

    private static TestServer start(Authenticator authenticator) {
        return TestServer.start(authenticator, StsOperations.all(MASTER, Clock.systemUTC()));
    }

    private static DocumentBuilder parser() {
        try {
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
