package dev.drawbridge.console.live;

import static dev.drawbridge.console.Told.PROVIDER;
import static dev.drawbridge.console.Told.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.events.id.AccountId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class LiveStreamTest {

    private static Peer peer;
    private static RunningConsole console;
    private static int told;

    @BeforeAll
    static void open() {
        peer = Peer.saying("<ok/>");
        console = RunningConsole.before(peer);
    }

    @AfterAll
    static void close() {
        console.close();
        peer.close();
    }

    @Test
    void what_happens_arrives_once_and_in_order_across_a_restart() {
        var before = listen(PROVIDER, "");
        tell(3);
        await().until(() -> ids(before).size() == 3);

        console.stop();
        console.start();
        tell(2);
        var last = ids(before).getLast();
        var after = listen(PROVIDER, last.toString());
        await().until(() -> ids(after).size() == 2);

        var all = LongStream.rangeClosed(ids(before).getFirst(), ids(after).getLast());
        assertThat(all.boxed().toList())
                .isEqualTo(
                        java.util.stream.Stream.concat(ids(before).stream(), ids(after).stream())
                                .toList());
    }

    @Test
    void a_request_brings_its_row_and_the_count_before_the_line_that_carries_the_id() {
        var lines = listen(PROVIDER, "");
        tell(1);
        await().until(() -> !ids(lines).isEmpty());
        assertThat(lines.stream().filter(line -> line.startsWith("event: ")))
                .containsExactly(
                        "event: new",
                        "event: connection",
                        "event: waiting",
                        "event: badge",
                        "event: timeline");
        assertThat(lines).anyMatch(line -> line.contains("Accept"));
    }

    @Test
    void a_stranger_hears_nothing() {
        var strange = listen(STRANGER, "");
        var known = listen(PROVIDER, "");
        tell(1);
        await().until(() -> !ids(known).isEmpty());
        assertThat(ids(strange)).isEmpty();
    }

    private static void tell(int requests) {
        var end = console.bean(AuditTrail.class).end();
        for (int i = 0; i < requests; i++) {
            console.hear(Told.requested(1000 + told++));
        }
        await().until(() -> console.bean(AuditTrail.class).end() == end + requests);
    }

    /** The lines of a stream as they come, for as long as it is open. */
    private static List<String> listen(AccountId account, String lastEventId) {
        var request =
                HttpRequest.newBuilder(console.uri().resolve("/live/events"))
                        .header("Cookie", "drawbridge_acting_as=" + account);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var lines = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> read(request.build(), lines));
        await().until(() -> !lines.isEmpty());
        return lines;
    }

    private static void read(HttpRequest request, List<String> lines) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.ofLines()).body().forEach(lines::add);
        } catch (Exception e) {
            lines.add("ended: " + e);
        }
    }

    private static List<Long> ids(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.valueOf(line.substring(4)))
                .toList();
    }
}
