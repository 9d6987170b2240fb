package dev.drawbridge.web.park;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.messaging.DeadLetter.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("io")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadLetterApiTest {

    private static final String OPERATOR = "123456789012";
    private static final String PATH = "/v1/sample/dead-letters";

    private SampleService service = new SampleService("sigv4");

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeAll
    void park() {
        service.park().park(1, Kind.UNREADABLE);
        service.park().park(2, Kind.FAILED);
        service.park().park(3, Kind.UNREADABLE);
    }

    @Test
    void operators_list_them_page_by_page() throws Exception {
        var first = service.send(OPERATOR, "GET", PATH + "?after=0&limit=1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("\"id\":1", "\"kind\":\"UNREADABLE\"", "\"reason\":\"not JSON\"")
                .contains("\"parkedAt\":\"2026-11-26T12:00:00Z\"", "\"next\":1")
                .doesNotContain("\"id\":2", "{broken");
        assertThat(service.send(OPERATOR, "GET", PATH + "?after=2").body())
                .contains("\"id\":3", "\"next\":null");
    }

    @Test
    void one_is_shown_as_it_came() throws Exception {
        assertThat(service.send(OPERATOR, "GET", PATH + "/3").body())
                .contains("\"id\":3", "\"message\":\"{broken\"");
    }

    @Test
    void one_that_can_be_handled_now_leaves_and_the_others_stay() throws Exception {
        service.park().park(20, Kind.FAILED);

        assertThat(service.send(OPERATOR, "POST", PATH + "/20/retry").body())
                .contains("\"left\":1");
        assertThat(service.send(OPERATOR, "POST", PATH + "/1/retry").body()).contains("\"left\":0");
        service.park().park(20, Kind.FAILED);
        assertThat(service.send(OPERATOR, "POST", PATH + "/retry").body()).contains("\"count\":2");
    }

    @Test
    void what_is_not_there_or_cannot_be_meant_is_said_so() throws Exception {
        var unknown = service.send(OPERATOR, "GET", PATH + "/99");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no dead letter 99");
        var limit = service.send(OPERATOR, "GET", PATH + "?limit=5000");
        assertThat(limit.statusCode()).isEqualTo(400);
        assertThat(limit.body()).contains("limit must be from 1 to 1000, not 5000");
        assertThat(service.send(OPERATOR, "GET", PATH + "/abc").statusCode()).isEqualTo(400);
    }

    @Test
    void another_account_learns_nothing_and_changes_nothing() throws Exception {
        for (var path :
                new String[] {"GET /3", "GET ", "GET /99", "POST /3/retry", "POST /retry"}) {
            var parts = path.split(" ", 2);
            var refused = service.send("222222222222", parts[0], PATH + parts[1]);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("AccessDenied").doesNotContain("vpce-1");
        }
    }

    @Test
    void in_open_mode_everybody_operates() throws Exception {
        try (var open = new SampleService("open")) {
            open.park().park(1, Kind.FAILED);
            assertThat(open.send("222222222222", "GET", PATH).body()).contains("\"count\":1");
        }
    }

    @Test
    void whoever_may_call_learns_how_much_waits_for_the_broker() throws Exception {
        var path = PATH.replace("dead-letters", "state");
        assertThat(service.send("222222222222", "GET", path).body())
                .isEqualTo("{\"queued\":42,\"delayedSince\":\"2026-11-27T10:42:07Z\"}");
    }
}
