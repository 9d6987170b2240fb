package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an auditor comes for. Each step is one press of a key or a button, or one choice. */
@Tag("io")
final class AuditJourneysTest {

    private static Peer services;
    private static RunningConsole console;
    private static Chromium chromium;

    private int steps;

    @BeforeAll
    static void open() {
        services = Answers.services();
        console = RunningConsole.before(services);
        chromium = new Chromium();
        console.hear(Told.service(), Told.requested(1), Told.accepted(1), Told.available(1));
        console.hear(Told.requested(3), Told.rejected(3, 1));
        await().until(() -> console.bean(AuditTrail.class).end() == 6);
    }

    @AfterAll
    static void close() {
        chromium.close();
        console.close();
        services.close();
    }

    private Page visit(String path) {
        var browser = chromium.browser().newContext();
        browser.addCookies(
                List.of(
                        new Cookie("drawbridge_acting_as", Told.PROVIDER.value())
                                .setUrl(console.uri().toString())));
        var page = browser.newPage();
        page.navigate(console.uri().resolve(path).toString());
        return page;
    }

    private void step(Runnable doing) {
        doing.run();
        steps++;
    }

    @Test
    @DisplayName("U7 why was it rejected? Three steps from the log to who, when and the words")
    void u7_why_was_it_rejected() {
        try (var page = visit("/audit")) {
            step(() -> page.locator("select[name=type]").selectOption("connection-rejected.v1"));
            step(() -> page.getByText("Find", exactly()).click());
            assertThat(page.locator("#events tbody tr")).hasCount(1);
            step(() -> page.locator("#events tbody td a").first().click());
            assertThat(page.locator(".state")).containsText("connection › decision › decidedBy");
            assertThat(page.locator(".state")).containsText("arn:aws:iam::111111111111:root");
            assertThat(page.locator(".changes")).containsText("is now rejected");
        }
        assertThat(steps).isLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName(
            "B4 what would version 2 have changed last month? Three steps to figures and cases")
    void b4_what_would_have_changed() {
        try (var page = visit("/what-if?service=" + Told.SERVICE)) {
            step(() -> page.locator("select[name=version]").selectOption("2"));
            step(() -> page.locator("[name=from]:visible").fill("2026-11-01T00:00:00Z"));
            step(() -> page.locator("button.primary").click());
            assertThat(page.locator("#newly-accepted")).hasText("118");
            assertThat(page.locator("#newly-rejected")).hasText("12");
            var download = page.waitForDownload(() -> page.getByText("Save as a test").click());
            assertThat(download.suggestedFilename()).isEqualTo("what-if-case.json");
        }
        assertThat(steps).isLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("U7 history is played, stepped through by keys, and stops at the end")
    void u7_history_is_played() {
        try (var page = visit("/audit/as-of?stream=" + Told.connection(1).endpointId())) {
            assertThat(page.locator("#moment")).hasAttribute("data-number", "3");
            page.locator("[data-step='-1']").click();
            assertThat(page.locator("#moment")).hasAttribute("data-number", "2");
            page.locator("[data-steps]").press("[");
            assertThat(page.locator("#moment")).hasAttribute("data-number", "1");
            assertThat(page.locator(".state")).containsText("pendingAcceptance");
            page.locator("[data-play]").click();
            assertThat(page.locator("#moment")).hasAttribute("data-number", "3");
            assertThat(page.locator("[data-play]")).hasText("Play");
            assertThat(page.url()).contains("sequence=3");
        }
    }

    @Test
    @DisplayName("U7 the live tail can be paused, and nothing that came meanwhile is lost")
    void u7_the_tail_is_paused() {
        try (var page = visit("/audit")) {
            assertThat(page.locator("#live")).hasClass("live on");
            console.hear(Told.requested(10));
            assertThat(page.locator("#tail .entry")).hasCount(1);
            page.locator("#hold").click();
            console.hear(Told.requested(11), Told.requested(12));
            assertThat(page.locator("#held")).hasText("2 not shown yet");
            assertThat(page.locator("#tail .entry:visible")).hasCount(1);
            page.locator("#hold").click();
            assertThat(page.locator("#tail .entry:visible")).hasCount(3);
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
