package dev.drawbridge.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.console.visit.Browser;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A long form arrives whole, or nothing of it counts. */
@Tag("io")
final class ManyRulesTest {

    private static final String PAGE = "/services/" + Told.SERVICE + "/rules";
    private static final int RULES = 200;

    @Test
    void two_hundred_rules_go_through_the_form_and_half_a_form_changes_nothing() {
        var peer = Peer.saying("{}");
        try (var console = RunningConsole.before(peer)) {
            var browser = new Browser(console.uri());
            browser.actAs(Told.PROVIDER.value());
            assertThat(browser.get(PAGE).body()).contains("name=\"whole\"");

            var form = form();
            var shown = browser.post(PAGE, form);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .contains("id=\"rule-200\"", "value=\"rule number 199\"")
                    .doesNotContain("id=\"rule-201\"");

            peer.received().clear();
            form.remove("whole");
            form.put("do", "keep");
            var half = browser.post(PAGE, form);
            assertThat(half.statusCode()).isEqualTo(400);
            assertThat(peer.received()).noneMatch(r -> r.method().equals("PUT"));
        } finally {
            peer.close();
        }
    }

    private static Map<String, String> form() {
        var form = new HashMap<>(Map.of("do", "show", "whole", "yes"));
        for (int n = 0; n < RULES; n++) {
            form.put("r" + n + "-id", "rule number " + n);
            form.put("r" + n + "-then", "hold");
            for (int field = 0; field < 16; field++) {
                form.put("r" + n + "-field" + field, "");
            }
        }
        return form;
    }
}
