package dev.drawbridge.console.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.console.house.House.Part;
import dev.drawbridge.console.visit.Browser;
import dev.drawbridge.testkit.Infrastructure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts of the system are really stopped: the pages say what works all the same. */
final class HouseTest {

    private static final Instant SINCE = Instant.parse("2026-11-27T10:42:07.123Z");

    @Test
    void while_all_is_well_nothing_is_said() {
        assertThat(House.UNKNOWN.notices()).isEmpty();
        assertThat(new House(List.of(new Part("provider", true, 0, null))).notices()).isEmpty();
    }

    @Test
    void a_broker_that_is_away_is_said_once_for_all_services() {
        var house =
                new House(
                        List.of(
                                new Part("consumer", true, 40, SINCE),
                                new Part("provider", true, 2, SINCE.plusSeconds(9))));
        assertThat(house.notices())
                .containsExactly(
                        "The broker does not answer since 10:42:07 UTC. Decisions are saved; what"
                                + " follows from them, and notices, are delayed: 42 queued.");
    }

    @Test
    @Tag("io")
    void a_service_that_stopped_is_named_on_every_page_with_what_works_all_the_same() {
        var peer = Peer.saying("{\"queued\":0,\"delayedSince\":null}");
        try (var console = RunningConsole.before(peer)) {
            var browser = new Browser(console.uri());
            assertThat(browser.get("/connections").body()).doesNotContain("does not answer");
            var seen = mark(browser.get("/connections").body());
            assertThat(browser.get("/house?seen=" + seen).statusCode()).isEqualTo(204);
            peer.close();
            await().untilAsserted(() ->
                    assertThat(browser.get("/house?seen=" + seen).body())
                            .contains("The provider service does not answer. What was decided")
                            .contains("The notification service does not answer. Decisions work")
                            .contains("The consumer service does not answer. Nobody can ask"));
            assertThat(browser.get("/audit").body()).contains("The provider service does not");
        }
    }

    @Test
    @Tag("io")
    void a_service_that_hangs_is_waited_for_once_and_the_page_says_that_it_is_away() {
        var over = new CountDownLatch(1);
        var peer = Peer.answering(exchange -> hang(over));
        try (var console = RunningConsole.before(peer)) {
            var browser = new Browser(console.uri());
            long began = System.nanoTime();
            var page = browser.get("/approvals");
            var again = browser.get("/approvals");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(28));
            assertThat(page.body()).contains("provider service does not answer");
            assertThat(again.body()).contains("provider service does not answer");
        } finally {
            over.countDown();
            peer.close();
        }
    }

    private static void hang(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String mark(String page) {
        return page.replaceFirst("(?s).*/house\\?seen=(\\w+).*", "$1");
    }

    @Test
    @Tag("io")
    void without_its_database_the_console_says_so_within_seconds_and_comes_back()
            throws IOException {
        var database = Infrastructure.shared().freshDatabase();
        var there = URI.create(database.substring("jdbc:".length()));
        var peer = Peer.saying("{}");
        try (var cable = new Cable(there.getPort());
                var console = RunningConsole.on(through(cable, database, there.getPort()), peer)) {
            console.hear(Told.requested(1));
            await().until(() -> console.bean(AuditTrail.class).end() == 1);
            var browser = new Browser(console.uri());
            browser.actAs(Told.PROVIDER.value());
            assertThat(browser.get("/connections").statusCode()).isEqualTo(200);

            cable.cut();
            long began = System.nanoTime();
            var away = browser.get("/connections");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("5");
            assertThat(away.body()).contains("The database does not answer", "nothing is lost");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(20));
            assertThat(new Browser(console.uri()).get("/connections").body())
                    .as("a first visitor, whose account would be looked up")
                    .contains("The database does not answer", "nothing is lost");
            console.hear(Told.requested(2));

            cable.mend();
            await().untilAsserted(() ->
                    assertThat(browser.get("/connections").body())
                            .contains(Told.connection(2).endpointId().value()));
        } finally {
            peer.close();
        }
    }

    private static String through(Cable cable, String database, int port) {
        return database.replaceFirst(":" + port + "/", ":" + cable.port() + "/");
    }
}
