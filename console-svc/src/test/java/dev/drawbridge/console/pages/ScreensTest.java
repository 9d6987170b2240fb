package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.console.visit.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All screens, in both themes, wide and at 320 pixels: axe finds nothing, nothing is cut off. */
@Tag("io")
final class ScreensTest {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final int WIDE = 1360;
    private static final int NARROW = 320;

    private static final Map<Seen, BrowserContext> VISITORS = new HashMap<>();

    private static Peer services;
    private static RunningConsole console;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        services = Answers.services();
        console = RunningConsole.before(services);
        chromium = new Chromium();
        console.hear(Told.service(), Told.endpoint(1), Told.requested(1), Told.requested(2));
        console.hear(Told.accepted(2), Told.available(2), Told.requested(3), Told.rejected(3, 1));
        await().until(() -> console.bean(AuditTrail.class).end() == 8);
        var auditor = new Browser(console.uri());
        auditor.actAs(Told.PROVIDER.value());
        auditor.handIn("/audit/imports", "a.ndjson", auditor.get("/api/audit/export").body());
    }

    @AfterAll
    static void close() {
        chromium.close();
        console.close();
        services.close();
    }

    private record Seen(String theme, int width) {}

    static List<Screens.Shown> screens() {
        return Screens.ALL;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void axe_has_nothing_to_say_and_nothing_is_cut_off(Screens.Shown screen) {
        var complaints = new ArrayList<String>();
        // A theme changes colours and nothing of the layout: each width in one of them suffices.
        for (var seen : List.of(new Seen("light", WIDE), new Seen("dark", NARROW))) {
            look(screen, seen).forEach(complaint -> complaints.add(seen + " " + complaint));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_screen_is_forgotten() {
        var listed =
                Stream.concat(
                                Screens.ALL.stream().map(Screens.Shown::route),
                                Screens.PIECES.stream())
                        .collect(Collectors.toSet());
        assertThat(routes()).isSubsetOf(listed);
    }

    @Test
    void an_operator_tests_a_subscriber_sends_again_and_makes_read_models_again() {
        try (var context = chromium.browser().newContext();
                var page = context.newPage()) {
            new OperatorJourney(console.uri(), page, services)
                    .testsASubscriber("0a1b2c3d-0000-4000-8000-000000000003")
                    .signsAnew("0a1b2c3d-0000-4000-8000-000000000003")
                    .choosesPatience("0a1b2c3d-0000-4000-8000-000000000003")
                    .holdsBackWhatFollows("0a1b2c3d-0000-4000-8000-000000000003")
                    .dismisses(3)
                    .sendsAgain(3)
                    .sendsAgainWhatFits()
                    .retriesAParkedMessage()
                    .comparesReadModels()
                    .skipsWhatCannotBeApplied()
                    .seesWhoWasToldOf(Told.connection(1).endpointId().value())
                    .followsEachTile();
        }
    }

    @Test
    void rules_are_tried_on_what_was_and_what_was_typed_is_never_lost() {
        var context = chromium.browser().newContext();
        try (var page = context.newPage()) {
            page.navigate(console.uri().resolve("/services/" + Told.SERVICE).toString());
            page.locator("#rules").fill("{\"rules\": [}");
            page.locator("text=Keep as draft").click();
            assertThat(page.locator(".outcome.no")).containsText("This is no JSON");
            assertThat(page.locator("#rules")).hasValue("{\"rules\": [}");

            page.locator("#rules").fill("{\"rules\": []}");
            page.locator("text=Try on what was").click();
            assertThat(page.locator("#tried-title + .count"))
                    .hasText("1 of 3 waiting and 2 of 41 ever asked would be decided otherwise");
            assertThat(page.locator("#rules")).hasValue("{\"rules\": []}");
            assertThat(Axe.complaints(page)).isEmpty();
            var picture = PICTURES.resolve("service-tried-light-1360.png");
            page.screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));

            page.locator("input[name=note]").first().fill("two people");
            page.locator("text=Publish").first().click();
            assertThat(page.locator(".outcome.no")).containsText("Not told");
        } finally {
            context.close();
        }
    }

    @Test
    void rules_are_written_as_a_form_by_keyboard_and_without_a_script() {
        var context =
                chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false));
        try (var page = context.newPage()) {
            page.navigate(console.uri().resolve("/services/" + Told.SERVICE + "/rules").toString());
            int before = page.locator(".rule").count();
            page.locator("button[value=add]").press("Enter");
            assertThat(page.locator(".rule")).hasCount(before + 1);
            var last = page.locator(".rule").last();
            last.locator("[name$=-id]").fill("partners");
            last.locator("[name$=-then]").selectOption("let in");
            last.locator("[name$=-limit]").fill("5");
            last.locator("summary").press("Enter");
            last.locator("[name$=-when-accounts]").fill("222222222222, 333333333333");
            last.locator("button[value^='up:']").press("Enter");
            var moved = page.locator(".rule").nth(before - 1);
            assertThat(moved.locator("[name$=-id]")).hasValue("partners");
            page.locator("button[value=try]").press("Enter");
            assertThat(page.locator("#tried-title + .count")).containsText("1 of 3 waiting");
            page.locator("button[value=keep]").press("Enter");
            // The provider of this test knows no drafts: what was entered is there all the same.
            assertThat(page.locator(".outcome.no")).containsText("Not told");
            assertThat(moved.locator("[name$=-when-accounts]"))
                    .hasValue("222222222222, 333333333333");
            var sent = services.received().stream().filter(r -> r.method().equals("PUT")).toList();
            assertThat(new String(sent.getLast().body(), UTF_8))
                    .contains("\"id\":\"partners\"", "\"limit\":5")
                    .contains("\"accounts\":[\"222222222222\",\"333333333333\"]");
        } finally {
            context.close();
        }
    }

    private static List<String> look(Screens.Shown screen, Seen seen) {
        var complaints = new ArrayList<String>();
        try (var page = VISITORS.computeIfAbsent(seen, ScreensTest::visitor).newPage()) {
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            var answer = page.navigate(console.uri().resolve(screen.path()).toString());
            assertThat(answer.status()).as(screen.path()).isEqualTo(200);
            assertThat(page.locator("main h1, main h2").first()).isVisible();
            complaints.addAll(Axe.complaints(page));
            complaints.addAll(cutOff(page));
            var name = "%s-%s-%d.png".formatted(screen.name(), seen.theme(), seen.width());
            page.screenshot(
                    new ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
        }
        return complaints;
    }

    /** One for all screens: whoever has seen one has its styles already. */
    private static BrowserContext visitor(Seen seen) {
        var context =
                chromium.browser()
                        .newContext(new NewContextOptions().setViewportSize(seen.width(), 900));
        var url = console.uri().toString();
        context.addCookies(
                List.of(
                        new Cookie("drawbridge_acting_as", Told.PROVIDER.value()).setUrl(url),
                        new Cookie("drawbridge_look", seen.theme() + ".comfortable.on.us-east-1")
                                .setUrl(url)));
        return context;
    }

    /** WCAG 1.4.10: what is wider than the window scrolls by itself, never the page. */
    @SuppressWarnings("unchecked")
    private static List<String> cutOff(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => [document.documentElement, ...document.querySelectorAll('.panel')]
                            .filter(e => e.scrollWidth > e.clientWidth + 1)
                            .map(e => `${e.tagName}.${e.className} cuts off`
                                + ` ${e.scrollWidth - e.clientWidth} pixels`)
                        """);
    }

    private static Set<String> routes() {
        return console
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> isPage(route.getKey(), route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        var type = handler.getBeanType();
        return type.getName().startsWith("dev.drawbridge.")
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && handler.getReturnType().getParameterType().equals(String.class)
                && !AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
    }
}
