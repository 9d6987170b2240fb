package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class ConnectionsPageTest {

    private static final String DONE = "<R><unsuccessful/></R>";
    private static final String REFUSED =
            "<R><unsuccessful><item><error><code>InvalidState</code><message>Not in this"
                    + " state</message></error></item></unsuccessful></R>";

    private static final String KEEPS_STREAMS =
            """
            window.streams = [];
            window.EventSource = class extends EventSource {
              constructor(url) { super(url); window.streams.push(this); }
            };
            """;
    private static final String SAYS_TWICE =
            """
            async (id) => {
              const row = await (await fetch(`/connections/${id}/row`)).text();
              for (const state of ['pending', 'available']) {
                const data = row.replace('pending acceptance', state);
                window.streams.at(-1).dispatchEvent(new MessageEvent(id, { data }));
              }
            }
            """;

    private static volatile String answer = DONE;
    private static Peer provider;
    private static RunningConsole console;
    private static Chromium chromium;

    private BrowserContext browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        provider = Peer.answering(exchange -> Peer.say(exchange, 200, answer));
        console = RunningConsole.before(provider);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        console.close();
        provider.close();
    }

    @BeforeEach
    void a_fresh_browser() {
        browser = chromium.browser().newContext();
        browser.onWebError(thrown -> complaints.add(thrown.error()));
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfALostStream(message.text())) {
                complaints.add(message.text());
            }
        });
        answer = DONE;
        provider.received().clear();
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    private static boolean isOfALostStream(String complaint) {
        return complaint.contains("net::ERR") || complaint.equals("[object Event]");
    }

    private ApprovalJourney provider() {
        return ApprovalJourney.as(Told.PROVIDER.value(), console.uri(), browser);
    }

    private static String endpoint(int n) {
        return Told.connection(n).endpointId().value();
    }

    @Test
    void a_request_appears_by_itself_is_accepted_and_becomes_available() {
        var journey = provider().opens().doesNotSee(endpoint(1));
        int others = journey.waiting();
        console.hear(Told.service(), Told.requested(1));
        journey.sees(endpoint(1), "pending acceptance").seesWaiting(others + 1);

        journey.accepts(endpoint(1));
        await().until(() -> !provider.received().isEmpty());
        console.hear(Told.accepted(1));
        journey.sees(endpoint(1), "pending").seesWaiting(others);
        console.hear(Told.available(1));
        journey.sees(endpoint(1), "available");

        assertThat(provider.received()).hasSize(1);
        var call = provider.received().getFirst();
        assertThat(new String(call.body(), StandardCharsets.UTF_8))
                .contains("Action=AcceptVpcEndpointConnections", "VpcEndpointId.1=" + endpoint(1));
        assertThat(call.header("authorization")).contains("Credential=111111111111/", "/ec2/");
    }

    @Test
    void a_rejection_is_confirmed_first() {
        console.hear(Told.requested(2));
        var journey = provider().opens().sees(endpoint(2), "pending acceptance");
        journey.asksToReject(endpoint(2)).thinksAgain();
        assertThat(provider.received()).isEmpty();

        journey.asksToReject(endpoint(2)).confirms();
        await().until(() -> !provider.received().isEmpty());
        console.hear(Told.rejected(2, 1));
        journey.sees(endpoint(2), "rejected");
    }

    @Test
    void what_the_provider_service_refuses_is_said_in_its_row() {
        console.hear(Told.requested(3));
        answer = REFUSED;
        provider().opens().accepts(endpoint(3)).isRefused(endpoint(3), "Not in this state");
    }

    @Test
    void the_consumer_sees_its_request_and_has_no_buttons() {
        console.hear(Told.requested(4));
        var journey = ApprovalJourney.as(Told.CONSUMER.value(), console.uri(), browser);
        journey.opens().sees(endpoint(4), "pending acceptance");
        assertThat(journey.page().locator("button.accept, a.reject")).hasCount(0);
    }

    @Test
    void two_facts_of_one_connection_in_one_breath_leave_the_newer_one() {
        console.hear(Told.requested(8));
        browser.addInitScript(KEEPS_STREAMS);
        var journey = provider().opens().sees(endpoint(8), "pending acceptance");
        journey.page().evaluate(SAYS_TWICE, endpoint(8));
        journey.sees(endpoint(8), "available");
    }

    @Test
    void why_was_it_rejected_takes_three_steps() {
        console.hear(Told.requested(7), Told.rejected(7, 1, "contract ended"));
        var page = provider().opens().sees(endpoint(7), "rejected").page();
        page.keyboard().press("Control+k");
        page.keyboard().insertText(endpoint(7));
        page.keyboard().press("Enter");
        assertThat(page.locator(".sides")).containsText("contract ended");
        assertThat(page.locator(".ladder [aria-current]")).containsText("rejected");
        assertThat(page.locator(".lanes")).containsText("asks to connect");
        assertThat(page.locator(".graph circle")).hasCount(2);
        assertThat(page.locator(".cli")).containsText("accept-vpc-endpoint-connections");
    }

    @Test
    void a_stranger_sees_how_to_begin() {
        var journey = ApprovalJourney.as(Told.STRANGER.value(), console.uri(), browser).opens();
        assertThat(journey.page().locator("main")).containsText("Nobody has asked yet.");
        assertThat(journey.page().locator("pre")).containsText("accept-vpc-endpoint-connections");
    }

    @Test
    void after_a_restart_the_stream_goes_on_without_a_gap_and_without_a_double() {
        console.hear(Told.requested(5));
        var journey = provider().opens().sees(endpoint(5), "pending acceptance");

        console.stop();
        journey.isCutOff();
        console.start();
        console.hear(Told.requested(6));
        journey.isLive().sees(endpoint(5), "pending acceptance");
        journey.sees(endpoint(6), "pending acceptance");

        var positions =
                journey.page().locator("#timeline > li").all().stream()
                        .map(entry -> Long.valueOf(entry.getAttribute("data-position")))
                        .sorted()
                        .toList();
        var all = LongStream.rangeClosed(positions.getFirst(), positions.getLast()).boxed();
        assertThat(positions).containsExactlyElementsOf(all.toList());
    }
}
