package dev.drawbridge.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody at the machine's own Chromium, before the whole system; each click and key counts. */
final class Eyes implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private int steps;

    /**
     * @param account in whose name they act
     */
    Eyes(String account) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Story.SOON.toMillis());
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(
                                        Map.of(
                                                "PLAYWRIGHT_NODEJS_PATH",
                                                found("node", "nodejs").toString(),
                                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(found("chromium", "google-chrome"))
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        var context = browser.newContext();
        var cookie = new Cookie("drawbridge_acting_as", account);
        context.addCookies(List.of(cookie.setUrl(Target.endpoint().toString())));
        page = context.newPage();
    }

    private static Path found(String... names) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin");
        return Stream.of(names)
                .flatMap(name ->
                        Arrays.stream(path.split(File.pathSeparator)).map(d -> Path.of(d, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(names[0] + " is needed"));
    }

    Eyes opens(String path) {
        page.navigate(Target.endpoint().resolve(path).toString());
        steps++;
        return this;
    }

    Eyes clicks(String selector) {
        page.locator(selector).first().click();
        steps++;
        return this;
    }

    /** A sentence counts as one step. */
    Eyes types(String sentence) {
        page.keyboard().type(sentence);
        steps++;
        return this;
    }

    Eyes presses(String key) {
        page.keyboard().press(key);
        steps++;
        return this;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    int steps() {
        return steps;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
