package dev.drawbridge.console.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People at the queue, in a real browser, before a provider that decides. */
@Tag("io")
final class ApprovalsTest {

    private static final Deciders PROVIDER = new Deciders();

    private static Peer peer;
    private static RunningConsole console;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        peer = PROVIDER.peer();
        console = RunningConsole.before(peer);
        chromium = new Chromium();
        console.hear(Told.service());
    }

    @AfterAll
    static void close() {
        chromium.close();
        console.close();
        peer.close();
    }

    @BeforeEach
    void an_empty_queue() {
        PROVIDER.forgetAll();
        PROVIDER.tell(n -> console.hear(Told.accepted(n)));
    }

    private static QueueVisit visit(String person) {
        return QueueVisit.of(person, console.uri(), chromium.browser());
    }

    private static void ask(int... numbers) {
        PROVIDER.asks(numbers);
        for (int n : numbers) {
            console.hear(Told.requested(n));
        }
    }

    @Test
    void the_first_approval_takes_two_steps_and_a_double_click_decides_once() {
        try (var ana = visit("ana").opens("/approvals")) {
            assertThat(ana.page().locator("#nothing")).containsText("Nothing waits for you.");
            ask(100);
            ana.sees(100).accepts(100).isTold("1 accepted").sees(100, "accepted by ana");
            assertThat(PROVIDER.decided()).containsExactly("ana accept " + Deciders.id(100));
            assertThat(ana.steps()).isLessThanOrEqualTo(2);
            ana.clicks("#places a[href='/connections']").goesBack();
            ana.seesNoMore(100);
            assertThat(PROVIDER.decided()).hasSize(1);
        }
    }

    @Test
    void fifty_requests_are_triaged_by_keyboard_alone() {
        PROVIDER.asks(Deciders.range(200, 50));
        try (var ana = visit("ana").opens("/approvals").seesRows(50)) {
            ana.press("j").standsAt(200);
            for (int n = 200; n < 220; n++) {
                ana.press("a").standsAt(n + 1);
            }
            // The next twenty are accepted in one go, the last ten are turned away.
            ana.press("x");
            IntStream.range(0, 19).forEach(_ -> ana.press("j"));
            ana.press("Shift+X").press("a").isTold("20 accepted");
            ana.standsAt(239).press("j").press("x");
            IntStream.range(0, 9).forEach(_ -> ana.press("j"));
            ana.press("Shift+X").press("r").types("unknown account").press("Control+Enter");
            ana.isTold("10 rejected");
            await().until(() -> PROVIDER.decided().size() == 50);
            assertThat(PROVIDER.decided().stream().distinct()).hasSize(50);
            assertThat(PROVIDER.decided().stream().filter(d -> d.contains("reject"))).hasSize(10);
            assertThat(ana.steps()).isLessThanOrEqualTo(75);
        }
    }

    @Test
    void a_long_queue_goes_on_page_by_page_and_keeps_its_filter() {
        PROVIDER.asks(Deciders.range(1000, 150));
        try (var ana = visit("ana").opens("/approvals?q=request").seesRows(100)) {
            assertThat(ana.page().locator("nav.more")).containsText("100 of 150");
            ana.clicks("nav.more a[rel=next]").seesRows(50).sees(1149);
            assertThat(ana.page().locator("input[name=q]")).hasValue("request");
            ana.clicks("nav.more a").seesRows(100).sees(1000);
        }
    }

    @Test
    void of_two_approvers_at_one_row_the_second_learns_who_when_and_why() {
        PROVIDER.asks(300, 301);
        try (var ana = visit("ana").opens("/approvals").sees(300);
                var ben = visit("ben").opens("/approvals").sees(300)) {
            console.hear(Told.requested(300));
            ana.accepts(300);
            ben.sees(300, "accepted by ana").seesNoMore(300);

            PROVIDER.decidesElsewhere("carl", 301, "ticket 812");
            ben.row(301).locator(".tick input").check();
            ben.page().locator("#reason").fill("never heard of them");
            ben.clicks("#many button.reject").isTold("1 not:");
            ben.sees(301, "accepted by carl").sees(301, "ticket 812");
            ben.sees(301, "carl (ticket 812) decided first");
            assertThat(ben.page().locator("#result input[name=reason]"))
                    .hasValue("never heard of them");
        }
    }

    @Test
    void a_delegate_decides_in_somebodys_place_and_the_row_says_for_whom() {
        PROVIDER.asks(320, 321);
        try (var ana = visit("ana").opens("/approvals");
                var ben = visit("ben")) {
            ana.press("j").press("d").types("ben").press("Enter");
            ana.isTold("ben may decide in your place");

            ben.opens("/approvals").sees(320);
            assertThat(Axe.complaints(ben.page())).isEmpty();
            ben.page().locator("#in-place").selectOption("in place of ana");
            ben.accepts(320).isTold("1 accepted in place of ana");
            ben.sees(320, "accepted by ben in place of ana");
            assertThat(PROVIDER.decided())
                    .containsExactly(
                            "ben accept " + Deciders.id(320),
                            "in place of arn:aws:sts::111111111111:assumed-role/console/ana");

            ana.opens("/approvals").clicks("[data-opens=delegate]").clicks(".given button");
            ana.isTold("ben decides in your place no more");
            ben.opens("/approvals");
            assertThat(ben.page().locator("#in-place")).hasCount(0);
        }
    }

    @Test
    void all_that_match_are_a_frozen_set_and_rows_do_not_move() {
        PROVIDER.asks(Deciders.range(400, 3));
        try (var ana = visit("ana").opens("/approvals").seesRows(3)) {
            ask(410, 411);
            ana.seesNews(2).seesRows(3).clicks("#all").clicks("#many button.accept");
            assertThat(ana.page().locator("#sure")).containsText("Accept 3 requests");
            ana.clicks("#sure button.primary").isTold("3 accepted");
            assertThat(PROVIDER.decided()).hasSize(3);
            ana.clicks("#news").sees(410).sees(411);
        }
    }

    @Test
    void after_a_restart_what_came_meanwhile_is_there_once() {
        PROVIDER.asks(500);
        try (var ana = visit("ana").opens("/approvals").seesRows(1)) {
            console.stop();
            assertThat(ana.page().locator("#live")).hasClass("live off");
            console.start();
            ask(501);
            ana.seesNews(1).clicks("#news").sees(501).seesRows(2);
        }
    }

    @Test
    void a_filter_gets_a_name_and_single_keys_can_be_switched_off() {
        PROVIDER.asks(600, 601);
        try (var ana = visit("ana").opens("/approvals").seesRows(2)) {
            ana.press("/").types("request 601").press("Enter").seesRows(1);
            ana.page().locator(".views input[name=name]").fill("the last");
            ana.press("Enter");
            assertThat(ana.page().locator(".view a")).hasText("the last");
            ana.opens("/approvals").clicks(".view a").seesRows(1).sees(601);

            ana.page().locator("select[name=keys]").selectOption("off");
            ana.clicks(".look button").press("j").press("a");
            assertThat(ana.page().locator("#queue tr.at")).hasCount(0);
            assertThat(PROVIDER.decided()).isEmpty();
        }
    }
}
