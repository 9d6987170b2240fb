package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;

/** What a provider does on the first page; needs a console's address and nothing else of it. */
public final class ApprovalJourney {

    private final URI console;
    private final Page page;

    private ApprovalJourney(URI console, Page page) {
        this.console = console;
        this.page = page;
    }

    /** In open mode. */
    public static ApprovalJourney as(String account, URI console, BrowserContext browser) {
        var cookie = new Cookie("drawbridge_acting_as", account).setUrl(console.toString());
        browser.addCookies(List.of(cookie));
        return new ApprovalJourney(console, browser.newPage());
    }

    public ApprovalJourney opens() {
        page.navigate(console.toString());
        return isLive();
    }

    public ApprovalJourney isLive() {
        assertThat(page.locator("#live")).hasClass("live on");
        return this;
    }

    public ApprovalJourney isCutOff() {
        assertThat(page.locator("#live")).hasClass("live off");
        return this;
    }

    public ApprovalJourney sees(String endpoint, String state) {
        assertThat(row(endpoint)).hasCount(1);
        assertThat(row(endpoint).locator(".pill")).hasText(state);
        return this;
    }

    public ApprovalJourney doesNotSee(String endpoint) {
        assertThat(row(endpoint)).hasCount(0);
        return this;
    }

    /** How many requests wait, as the page says. */
    public int waiting() {
        var digits = page.locator(".count").textContent().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    public ApprovalJourney seesWaiting(int requests) {
        var expected =
                switch (requests) {
                    case 0 -> "Nothing waits for you";
                    case 1 -> "1 request waits for you";
                    default -> requests + " requests wait for you";
                };
        assertThat(page.locator(".count")).hasText(expected);
        return this;
    }

    public ApprovalJourney accepts(String endpoint) {
        row(endpoint).locator("button.accept").dblclick();
        return this;
    }

    public ApprovalJourney asksToReject(String endpoint) {
        row(endpoint).locator("a.reject").click();
        assertThat(page.locator("dialog[open] #question")).hasText("Reject this connection?");
        return this;
    }

    public ApprovalJourney thinksAgain() {
        page.locator("dialog .keep").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        return this;
    }

    public ApprovalJourney confirms() {
        page.locator("dialog button.danger").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        return this;
    }

    public ApprovalJourney isRefused(String endpoint, String why) {
        assertThat(row(endpoint).locator(".refused")).containsText(why);
        return this;
    }

    public Page page() {
        return page;
    }

    private Locator row(String endpoint) {
        return page.locator("tr#" + endpoint);
    }
}
