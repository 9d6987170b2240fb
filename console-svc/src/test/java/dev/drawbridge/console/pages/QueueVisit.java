package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.Cookie;
import dev.drawbridge.console.Told;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at the queue; counts the keys that are pressed and the clicks that are made. */
final class QueueVisit implements AutoCloseable {

    private final URI console;
    private final BrowserContext context;
    private final Page page;
    private int steps;

    private QueueVisit(URI console, BrowserContext context) {
        this.console = console;
        this.context = context;
        this.page = context.newPage();
    }

    static QueueVisit of(String person, URI console, Browser browser) {
        var context = browser.newContext();
        var url = console.toString();
        context.addCookies(
                List.of(
                        new Cookie("drawbridge_acting_as", Told.PROVIDER.value()).setUrl(url),
                        new Cookie("drawbridge_person", person).setUrl(url)));
        return new QueueVisit(console, context);
    }

    QueueVisit opens(String path) {
        page.navigate(console.resolve(path).toString());
        assertThat(page.locator("#live")).hasClass("live on");
        return this;
    }

    QueueVisit press(String key) {
        page.keyboard().press(key);
        steps++;
        return this;
    }

    QueueVisit types(String text) {
        page.keyboard().type(text);
        steps += text.length();
        return this;
    }

    QueueVisit accepts(int n) {
        row(n).locator("button.accept").dblclick();
        steps++;
        return this;
    }

    QueueVisit clicks(String selector) {
        page.locator(selector).click();
        steps++;
        return this;
    }

    QueueVisit sees(int n) {
        assertThat(row(n)).hasCount(1);
        return this;
    }

    QueueVisit sees(int n, String words) {
        assertThat(row(n)).containsText(words);
        return this;
    }

    QueueVisit seesNoMore(int n) {
        assertThat(row(n))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(9000));
        return this;
    }

    QueueVisit seesRows(int count) {
        assertThat(page.locator("#queue tr")).hasCount(count);
        return this;
    }

    QueueVisit seesNews(int count) {
        assertThat(page.locator("#news")).hasText(count + " new");
        return this;
    }

    QueueVisit isTold(String words) {
        // Decisions go one after the other; on a busy machine many take a while.
        assertThat(page.locator("#result"))
                .containsText(words, new ContainsTextOptions().setTimeout(30_000));
        return this;
    }

    QueueVisit standsAt(int n) {
        assertThat(row(n)).hasClass(Pattern.compile(".*\\bat\\b.*"));
        return this;
    }

    QueueVisit goesBack() {
        page.goBack();
        return this;
    }

    int steps() {
        return steps;
    }

    Page page() {
        return page;
    }

    Locator row(int n) {
        return page.locator("tr#" + Deciders.id(n));
    }

    @Override
    public void close() {
        context.close();
    }
}
