package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody does who keeps the system running; the services answer from files. */
final class OperatorJourney {

    private static final String QUEUE = "arn:aws:sqs:us-east-1:111111111111:unread";
    private static final String MESSAGE = "0192f0c1-0000-7000-8000-000000000003";

    private final URI console;
    private final Page page;
    private final Peer services;

    OperatorJourney(URI console, Page page, Peer services) {
        this.console = console;
        this.page = page;
        this.services = services;
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("drawbridge_acting_as", Told.PROVIDER.value())
                                        .setUrl(console.toString())));
    }

    private void open(String path) {
        page.navigate(console.resolve(path).toString());
    }

    private Locator button(String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name)).first();
    }

    private String last(String uri) {
        var orders =
                services.received().stream()
                        .filter(r -> r.method().equals("POST") && r.uri().equals(uri))
                        .toList();
        return new String(orders.getLast().body(), UTF_8);
    }

    OperatorJourney testsASubscriber(String id) {
        open("/notifications");
        page.locator("a[href$='" + id + "']").click();
        button("Send a test").click();
        assertThat(page.locator("main [role=status]"))
                .hasText("A test message is on its way to this subscriber only.");
        return this;
    }

    OperatorJourney signsAnew(String id) {
        open("/notifications/subscriptions/" + id);
        assertThat(page.locator("main")).not().containsText("whsec_");
        page.locator("#kind").selectOption("both");
        button("New secret").click();
        assertThat(page.locator("main [role=status] code"))
                .hasText(
                        new String[] {
                            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                            "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4="
                        });
        assertThat(asked("/v1/notification/subscriptions/" + id + "/secret?kind=both")).isTrue();
        assertThat(page.url()).doesNotContain("whsec");
        return this;
    }

    OperatorJourney choosesPatience(String id) {
        open("/notifications/subscriptions/" + id);
        page.locator("#schedule").selectOption("standard-webhooks");
        button("Choose").click();
        assertThat(page.locator("main [role=status]")).containsText("by this schedule");
        var chosen = services.received().stream().filter(r -> r.method().equals("PUT")).toList();
        assertThat(chosen.getLast().uri()).isEqualTo("/v1/notification/subscriptions/" + id);
        assertThat(new String(chosen.getLast().body(), UTF_8))
                .isEqualTo("{\"schedule\":\"standard-webhooks\"}");
        return this;
    }

    OperatorJourney holdsBackWhatFollows(String id) {
        open("/notifications/subscriptions/" + id);
        button("Hold back what follows a failure").click();
        assertThat(page.locator("main [role=status]")).containsText("holds back what follows it");
        var chosen = services.received().stream().filter(r -> r.method().equals("PUT")).toList();
        assertThat(new String(chosen.getLast().body(), UTF_8))
                .isEqualTo("{\"onFailure\":\"block\"}");
        return this;
    }

    OperatorJourney dismisses(long delivery) {
        open("/notifications/deliveries/" + delivery);
        button("Dismiss").click();
        assertThat(page.locator("main [role=status]"))
                .hasText("Delivery " + delivery + " is dismissed");
        var gone = services.received().stream().filter(r -> r.method().equals("DELETE")).toList();
        assertThat(gone.getLast().uri()).isEqualTo("/v1/notification/deliveries/" + delivery);
        return this;
    }

    /** First a look at what would be sent, then it is. */
    OperatorJourney sendsAgain(long delivery) {
        open("/notifications/deliveries?state=parked");
        page.locator("input[name=id][value='" + delivery + "']").check();
        button("Send again…").click();
        assertThat(page.locator("h1")).hasText("Send again?");
        assertThat(last("/v1/notification/redrives"))
                .contains("\"dryRun\":true", "\"id\":[" + delivery + "]");
        button("Send again").click();
        assertThat(page.locator("main [role=status]")).hasText("0 are sent again");
        assertThat(last("/v1/notification/redrives")).contains("\"dryRun\":false");
        return this;
    }

    /** By time, by queue and by message: what was looked at is what is sent again. */
    OperatorJourney sendsAgainWhatFits() {
        open("/notifications/deliveries?state=parked&message=" + MESSAGE);
        page.locator(".filters input[name=from]").fill("2026-11-27T02:00:00Z");
        page.locator(".filters input[name=until]").fill("2026-11-27T03:00:00Z");
        page.locator(".filters input[name=queue]").fill(QUEUE);
        button("Filter").click();
        button("Send again…").click();
        assertThat(page.locator("main dl"))
                .containsText(
                        "Those kept by %s, of message %s, published at or after 2026-11-27T02:00:00Z, published before 2026-11-27T03:00:00Z"
                                .formatted(QUEUE, MESSAGE));
        var fit =
                "\"deadLetterTargetArn\":\"%s\",\"messageId\":\"%s\",\"from\":\"2026-11-27T02:00:00Z\",\"until\":\"2026-11-27T03:00:00Z\""
                        .formatted(QUEUE, MESSAGE);
        assertThat(last("/v1/notification/redrives")).contains("\"dryRun\":true", fit);
        assertThat(Axe.complaints(page)).isEmpty();
        button("Send again").click();
        assertThat(page.locator("main [role=status]")).hasText("0 are sent again");
        assertThat(last("/v1/notification/redrives")).contains("\"dryRun\":false", fit);
        return this;
    }

    OperatorJourney retriesAParkedMessage() {
        open("/operations");
        page.locator("a[href='/operations/consumer/dead-letters/7']").click();
        assertThat(page.locator("pre")).containsText("connection-accepted.v1");
        button("Try again").click();
        assertThat(page.locator("main [role=status]")).hasText("1 message was handled now.");
        return this;
    }

    /** On the connection's own page, each attempt without leaving it. */
    OperatorJourney seesWhoWasToldOf(String endpoint) {
        open("/connections/" + endpoint);
        var deliveries = page.locator("#deliveries");
        assertThat(deliveries.locator("tbody tr")).hasCount(4);
        assertThat(asked("/v1/notification/deliveries?limit=20&orderingKey=" + endpoint)).isTrue();
        deliveries.locator("summary").nth(1).press("Enter");
        assertThat(deliveries.locator("li"))
                .hasText(
                        new Pattern[] {
                            Pattern.compile(
                                    "failed, tried again .* after 41 ms: HTTP 503: try later"),
                            Pattern.compile(
                                    "failed for good .* after 12 ms: HTTP 404: no such hook")
                        });
        assertThat(Axe.complaints(page)).isEmpty();
        return this;
    }

    private boolean asked(String uri) {
        return services.received().stream().anyMatch(r -> r.uri().equals(uri));
    }

    OperatorJourney comparesReadModels() {
        var consumer = page.locator("#rebuild-consumer");
        assertThat(consumer.locator(".pill")).hasText("different from those in use");
        assertThat(consumer.locator("tr.no td[data-label='Only in use']")).hasText("1");
        consumer.locator("input[value=vpc]").uncheck();
        button("Put the chosen to use").click();
        assertThat(page.locator("#rebuild-provider progress")).hasAttribute("value", "44");
        last("/v1/consumer/rebuilds/4/swap?table=endpoint");
        button("Pause").click();
        last("/v1/provider/rebuilds/2/pause");
        return this;
    }

    /** The one event that was shown, and never without a reason. */
    OperatorJourney skipsWhatCannotBeApplied() {
        open("/operations");
        var halted = page.locator("#rebuild-notification");
        assertThat(halted).containsText("was skipped by");
        assertThat(halted).containsText("subscription-confirmed.v1");
        halted.locator("input[name=note]").fill("it was never confirmed");
        button("Skip this event").click();
        assertThat(last("/v1/notification/rebuilds/3/skip"))
                .contains("\"position\":12", "\"note\":\"it was never confirmed\"");
        return this;
    }

    OperatorJourney followsEachTile() {
        open("/overview");
        for (var tile : page.locator("a.tile").all()) {
            var address = console.resolve(tile.getAttribute("href")).toString();
            var answer = page.request().get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
        }
        return this;
    }
}
